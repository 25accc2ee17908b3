// SPDX-License-Identifier: MIT
// The providers' markers: a circle, or a polygon given by the right half of its outline (see marker_outline.hpp).
const int most_points = 8;
uniform vec2 outlines[14 * most_points];
uniform int point_counts[14];
uniform float circle_radius;

float polygon(vec2 p, int shape, float size) {
    float nearest = 1e9;
    bool within = false;
    int first = shape * most_points;
    vec2 a = outlines[first] * size;
    for (int i = 1; i < point_counts[shape]; ++i) {
        vec2 b = outlines[first + i] * size;
        vec2 e = b - a;
        vec2 v = p - a;
        vec2 off = v - e * clamp(dot(v, e) / dot(e, e), 0.0, 1.0);
        nearest = min(nearest, dot(off, off));
        if ((a.y <= p.y) != (b.y <= p.y) && v.x * e.y < e.x * v.y == (e.y > 0.0)) within = !within;
        a = b;
    }
    return within ? -sqrt(nearest) : sqrt(nearest);
}

void main() {
    vec2 p = gl_FragCoord.xy - place.xy;
    p.y = -p.y;
    int shape = int(outline.x);
    float size = place.z;
    float d;
    if (shape == 0) {
        d = length(p) - size * circle_radius;
    } else {
        vec2 q = shape == 5 ? vec2(-p.y, p.x) : shape == 6 ? vec2(p.y, -p.x) : p; // triangles lying on a side
        d = polygon(vec2(abs(q.x), q.y), shape, size);
    }
    float edge = on_line(d, 0.5 * outline.y);
    if (outline.z > 0.0 && shape == 0) edge *= on_dash(p, size * circle_radius, outline.z);
    paint(inside(d), edge);
}
