// SPDX-License-Identifier: MIT
// The field as it was painted (field_pixels), cut to the shape of the land.
uniform sampler2D painted;
uniform vec2 corner; // of what was painted, in the target
out vec4 fragment;

void main() { fragment = texelFetch(painted, ivec2(gl_FragCoord.xy - corner), 0); }
