// SPDX-License-Identifier: MIT
// From the plane to pixels of the target, in steps that are exact but for the first, which does not know where the
// viewport is: a map that is shifted by whole pixels, or drawn in pieces, has the same pixels.
uniform float scale;     // pixels per unit of the plane
uniform vec2 offset;     // whole pixels from the plane's origin to the target's
uniform vec2 center;     // of the view volume, whole pixels of the target
uniform float half_view; // half its side, a power of two

vec2 to_target(vec2 plane) { return floor(plane * scale * 256.0 + 0.5) / 256.0 + offset; }

vec4 to_clip(vec2 target) { return vec4((target - center) / half_view, 0.0, 1.0); }
