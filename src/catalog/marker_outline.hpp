// SPDX-License-Identifier: MIT
#pragma once

// The shapes of the markers, for every sink alike: polygons in a circle of radius 1 around the site, x to the
// right, y down. At the same radius they look equally large: areas lie between 1.3 and 1.85, the compact ones
// at the upper end, because what sticks out looks larger than it is.

#include "catalog/site.hpp"

#include <span>
#include <vector>

namespace footprint {

struct OutlinePoint {
    double x = 0;
    double y = 0;
};

/// The radius of Marker::circle, which is no polygon.
inline constexpr float marker_circle_radius = 0.76f;

inline constexpr std::size_t marker_shapes = 14;
inline constexpr std::size_t most_half_outline_points = 8;

/// The right half of a shape that is symmetric about the vertical, from its top to its bottom. For
/// triangle_left and triangle_right the upright triangle, to be turned. Empty for the circle.
std::span<const OutlinePoint> marker_half_outline(Marker marker);

/// The whole polygon, clockwise from the top, turned where it has to be. Empty for the circle.
std::vector<OutlinePoint> marker_outline(Marker marker);

} // namespace footprint
