// SPDX-License-Identifier: MIT
uniform samplerBuffer sprites; // five texels each: see SpritePass
uniform vec2 half_target;

flat out vec4 place; // centre in the target, half width, half height
flat out vec4 fill;
flat out vec4 stroke;
flat out vec4 outline; // shape, stroke width, dash, corner
flat out vec2 slice;   // start, end

void main() {
    int sprite = gl_VertexID / 6;
    int corner = gl_VertexID - sprite * 6;
    place = texelFetch(sprites, sprite * 5);
    fill = texelFetch(sprites, sprite * 5 + 1);
    stroke = texelFetch(sprites, sprite * 5 + 2);
    outline = texelFetch(sprites, sprite * 5 + 3);
    vec4 rest = texelFetch(sprites, sprite * 5 + 4);
    slice = rest.xy;
    vec2 side = vec2(corner == 1 || corner == 2 || corner == 4 ? 1.0 : -1.0, corner == 2 || corner == 4 || corner == 5 ? 1.0 : -1.0);
    gl_Position = vec4((place.xy + side * rest.zw) / half_target - 1.0, 0.0, 1.0);
}
