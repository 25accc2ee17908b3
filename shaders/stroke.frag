// SPDX-License-Identifier: MIT
flat in vec4 line;
flat in vec4 joints;
flat in vec4 extent;
uniform vec4 color;
uniform float half_width;
uniform vec2 dash;
out vec4 fragment;

void main() {
    vec2 p = gl_FragCoord.xy - line.xy;
    vec2 q = gl_FragCoord.xy - line.zw;
    vec2 own = (line.zw - line.xy) / extent.x;
    float t = clamp(dot(p, own), 0.0, extent.x);
    float d = length(p - own * t);
    // The part of the pixel that the line covers: the overlap of [-half_width, half_width] and the pixel's extent.
    float half_pixel = 0.5 * extent.w;
    float coverage = (min(half_width, d + half_pixel) + min(half_width, half_pixel - d)) / extent.w;
    bool ours = dot(p, joints.xy) >= 0.0 && (extent.z == 0.0 || dot(q, joints.zw) < 0.0);
    if (dash.x > 0.0) {
        float half_dash = 0.5 * dash.x;
        float from_middle = mod(extent.y + t - half_dash + 0.5 * dash.y, dash.y) - 0.5 * dash.y;
        coverage *= clamp(half_dash + 0.5 - abs(from_middle), 0.0, 1.0);
    }
    if (!ours || coverage <= 0.0) discard;
    fragment = vec4(color.rgb, color.a * coverage);
}
