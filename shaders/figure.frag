// SPDX-License-Identifier: MIT
// The shapes of legend, badges and leaders.
const int circle = 0;
const int box = 14;
const int segment = 15;
const int arc = 16;

float box_distance(vec2 p, vec2 half_size, float corner) {
    corner = min(corner, min(half_size.x, half_size.y));
    vec2 q = abs(p) - half_size + corner;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

// Its end lies a pixel further on, under the next slice, which is drawn over it: no seam between them.
float arc_distance(vec2 p, float outer, float inner, float start, float end) {
    float d = length(p);
    float ring = max(d - outer, inner - d);
    if (end - start >= turn - 1e-4) return ring;
    float from_middle = atan(p.x, -p.y) - 0.5 * (start + end);
    from_middle -= turn * floor(from_middle / turn + 0.5);
    float beyond = clamp(abs(from_middle) - 0.5 * (end - start), -0.25 * turn, 0.25 * turn);
    return max(ring, d * sin(beyond) - (from_middle > 0.0 ? 1.0 : 0.0));
}

void main() {
    vec2 p = gl_FragCoord.xy - place.xy;
    p.y = -p.y;
    int shape = int(outline.x);
    if (shape == segment) {
        vec2 half_line = place.zw;
        float half_length = length(half_line);
        vec2 own = half_length > 0.0 ? half_line / half_length : vec2(1.0, 0.0);
        float s = dot(p, own) + half_length;
        float coverage = on_line(p.x * own.y - p.y * own.x, 0.5 * outline.y) * inside(abs(s - half_length) - half_length);
        float dash = outline.z;
        if (dash > 0.0) {
            float from_middle = mod(s + 0.5 * dash, 2.0 * dash) - dash;
            coverage *= clamp(0.5 * dash + 0.5 - abs(from_middle), 0.0, 1.0);
        }
        paint(0.0, coverage);
        return;
    }
    float d = shape == box ? box_distance(p, place.zw, outline.w)
              : shape == arc ? arc_distance(p, place.z, outline.w, slice.x, slice.y)
                             : length(p) - place.z;
    float edge = on_line(d, 0.5 * outline.y);
    if (outline.z > 0.0 && shape == circle) edge *= on_dash(p, place.z, outline.z);
    paint(inside(d), edge);
}
