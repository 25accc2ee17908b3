// SPDX-License-Identifier: MIT
#pragma once

// The shapes of the markers, for every sink alike: polygons in a circle of radius 1 around the site, x to the
// right, y down. At the same radius they look equally large: areas lie between 1.3 and 1.85, the compact ones
// at the upper end, because what sticks out looks larger than it is.

#include "scene/scene.hpp"

#include <span>
#include <vector>

namespace footprint {

/// The radius of `SpriteShape::marker_circle`, which is no polygon.
inline constexpr float marker_circle_radius = 0.76f;

inline constexpr std::size_t marker_shapes = 14;
inline constexpr std::size_t most_half_outline_points = 8;

/// The right half of a shape that is symmetric about the vertical, from its top to its bottom. For
/// triangle_left and triangle_right the upright triangle, to be turned. Empty for circles and for what is no
/// marker.
std::span<const Pixel> marker_half_outline(SpriteShape shape);

/// The whole polygon, clockwise from the top, turned where it has to be. Empty for circles and for what is no
/// marker.
std::vector<Pixel> marker_outline(SpriteShape shape);

} // namespace footprint
