// SPDX-License-Identifier: MIT
layout(location = 0) in vec2 corner; // in the target
layout(location = 1) in vec2 shift;  // from the target to the atlas
uniform vec2 half_target;
flat out vec2 to_atlas;

void main() {
    to_atlas = shift;
    gl_Position = vec4(corner / half_target - 1.0, 0.0, 1.0);
}
