// SPDX-License-Identifier: MIT
flat in vec2 to_atlas;
uniform sampler2D atlas; // premultiplied, row 0 at the top of the texts: its y runs against the target's
out vec4 fragment;

void main() {
    vec2 at = vec2(gl_FragCoord.x, -gl_FragCoord.y) + to_atlas;
    fragment = texelFetch(atlas, ivec2(floor(at)), 0);
    if (fragment.a == 0.0) discard;
}
