// SPDX-License-Identifier: MIT
// One triangle a segment that covers it and its rounded ends; the fragment shader cuts it to shape. Half as many
// triangles as quads, and software rendering pays by the triangle.
uniform samplerBuffer segments; // see GpuStroke
uniform samplerBuffer along;
uniform float half_width;
uniform vec2 dash; // length of a dash, of dash and gap; 0: solid

flat out vec4 line;   // where it starts and ends in the target
flat out vec4 joints; // towards this side of its start, and away from its end, is ours: see `joint`
flat out vec4 extent; // length, plane length from the line's start to here in pixels, whether it goes on at the end,
                      // how wide a pixel is across the line

const float blunt = 1e-3;

vec2 direction(vec2 v) {
    float size = length(v);
    return size > 0.0 ? v / size : vec2(0.0);
}

// Where two segments meet, each draws the points on its side of the line that halves their angle, so that no point is
// drawn twice: what is translucent would show it. The normal of that line; 0 at the ends of lines and in hairpins.
vec2 joint(vec2 before, vec2 after) {
    vec2 normal = before + after;
    return dot(normal, normal) > blunt ? normal : vec2(0.0);
}

// How far beyond the joint our side reaches within `reach` of the line.
float overhang(vec2 normal, vec2 own, float reach) {
    if (normal == vec2(0.0)) return reach;
    float cosine = dot(normal, own);
    float sine = abs(normal.x * own.y - normal.y * own.x);
    return min(reach, reach * sine / max(cosine, 1e-6)) + 0.0625;
}

void main() {
    int segment = gl_VertexID / 3;
    int corner = gl_VertexID - segment * 3;
    vec4 ends = texelFetch(segments, segment * 2);
    vec4 beyond = texelFetch(segments, segment * 2 + 1);
    vec2 from = to_target(ends.xy);
    vec2 to = to_target(ends.zw);
    vec2 own = direction(to - from);
    bool first = beyond.xy == ends.xy;
    bool last = beyond.zw == ends.zw;
    vec2 start = first ? vec2(0.0) : joint(direction(from - to_target(beyond.xy)), own);
    vec2 end = last ? vec2(0.0) : joint(own, direction(to_target(beyond.zw) - to));

    line = vec4(from, to);
    joints = vec4(start, end);
    extent = vec4(distance(from, to), texelFetch(along, segment).r * scale, end == vec2(0.0) ? 0.0 : 1.0,
                  abs(own.x) + abs(own.y));
    if (own == vec2(0.0)) {
        gl_Position = vec4(4.0, 4.0, 0.0, 1.0);
        return;
    }

    float reach = half_width + 0.5 * extent.w + 0.0625;
    float left = -overhang(start, own, reach);
    float right = extent.x + overhang(end, own, reach);
    float middle = 0.5 * (left + right);
    float span = right - left;
    vec2 at = corner == 0 ? vec2(middle - span, -reach) : corner == 1 ? vec2(middle + span, -reach) : vec2(middle, 3.0 * reach);
    gl_Position = to_clip(from + own * at.x + vec2(-own.y, own.x) * at.y);
}
