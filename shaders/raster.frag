// SPDX-License-Identifier: MIT
flat in vec4 base;
flat in vec4 gradient;
flat in float level;
uniform sampler2D picture;
uniform float opacity;
out vec4 fragment;

void main() {
    vec2 p = gl_FragCoord.xy - base.xy;
    vec2 at = base.zw + vec2(dot(gradient.xy, p), dot(gradient.zw, p));
    fragment = vec4(textureLod(picture, at, level).rgb, opacity);
}
