// SPDX-License-Identifier: MIT
layout(location = 0) in vec3 vertex; // x, y, feature
uniform vec4 color;
uniform int feature_count; // 0: all have `color`
uniform sampler2D feature_colors;
flat out vec4 vertex_color;

void main() {
    vertex_color = color;
    gl_Position = to_clip(to_target(vertex.xy));
    if (feature_count == 0) return;
    vertex_color = texelFetch(feature_colors, ivec2(min(int(vertex.z + 0.5), feature_count - 1), 0), 0);
    if (vertex_color.a == 0.0) gl_Position = vec4(4.0, 4.0, 0.0, 1.0); // all three corners: the triangle is gone
}
