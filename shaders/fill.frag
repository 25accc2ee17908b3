// SPDX-License-Identifier: MIT
flat in vec4 vertex_color;
uniform vec2 offset;      // as in plane.glsl: stripes lie still on the map, wherever it is dragged to
uniform int stripe_every; // pixels from stripe to stripe along a row; 0: plain
uniform int stripe_rise;  // 1: up to the right, -1: down
uniform float stripe_half_width;
out vec4 fragment;

void main() {
    fragment = vertex_color;
    if (stripe_every == 0) return;
    ivec2 p = ivec2(gl_FragCoord.xy) - ivec2(offset);
    int along = (p.x - stripe_rise * p.y) % stripe_every;
    if (along < 0) along += stripe_every;
    float from_middle = abs(float(along) - 0.5 * float(stripe_every)) * 0.70710678;
    fragment.a *= clamp(stripe_half_width + 0.5 - from_middle, 0.0, 1.0);
}
