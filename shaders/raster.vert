// SPDX-License-Identifier: MIT
uniform samplerBuffer triangles; // see GpuRaster
uniform vec2 picture_size;

flat out vec4 base;     // a corner in the target, the picture's coordinates there
flat out vec4 gradient; // du/dx, du/dy, dv/dx, dv/dy a pixel
flat out float level;

void main() {
    int triangle = gl_VertexID / 3;
    int corner = gl_VertexID - triangle * 3;
    vec4 first = texelFetch(triangles, triangle * 3);
    vec4 second = texelFetch(triangles, triangle * 3 + 1);
    base = vec4(to_target(first.xy), second.zw);
    gradient = texelFetch(triangles, triangle * 3 + 2) / scale;
    vec4 texels = gradient * picture_size.xxyy;
    level = 0.5 * log2(max(dot(texels.xz, texels.xz), dot(texels.yw, texels.yw)));
    gl_Position = to_clip(corner == 0 ? base.xy : to_target(corner == 1 ? first.zw : second.xy));
}
