// SPDX-License-Identifier: MIT
// What all sprites share: a shape's signed distance (negative inside) becomes its fill and its outline.
flat in vec4 place;
flat in vec4 fill;
flat in vec4 stroke;
flat in vec4 outline;
flat in vec2 slice;
out vec4 fragment; // premultiplied

const float turn = 6.28318530718;

float inside(float d) { return clamp(0.5 - d, 0.0, 1.0); }

// A pixel's worth of a line of width 2 `half_width` at the distance `d` from its middle.
float on_line(float d, float half_width) {
    d = abs(d);
    return clamp(min(half_width, d + 0.5) + min(half_width, 0.5 - d), 0.0, 1.0);
}

// Dashes and gaps of about `dash`, a whole number of them around the circle; `p` from its middle.
float on_dash(vec2 p, float radius, float dash) {
    float around = turn * radius;
    float period = around / max(1.0, floor(around / (2.0 * dash) + 0.5));
    float s = atan(p.x, -p.y) / turn * around;
    return clamp(0.25 * period + 0.5 - abs(s - period * floor(s / period + 0.5)), 0.0, 1.0);
}

void paint(float fill_coverage, float stroke_coverage) {
    float over = stroke.a * stroke_coverage;
    float under = fill.a * fill_coverage * (1.0 - over);
    fragment = vec4(stroke.rgb * over + fill.rgb * under, over + under);
}
