// SPDX-License-Identifier: MIT
#pragma once

// The shortest way over the sphere between two places, as a line to draw.

#include "geo/lonlat.hpp"

namespace footprint {

/// From `a` to `b`, both included, with a point at least every `step_degrees` of arc, cut at the
/// antimeridian: one piece, or two that end and start on it (180 and -180, in the direction of travel).
/// Between places that are antipodes any way is the shortest: the one over the north pole is taken. Empty if
/// `a` and `b` are one place. Points are good to a metre; over a pole the line goes up one meridian and down
/// the other.
std::vector<Path> great_circle(LonLat a, LonLat b, double step_degrees = 1);

} // namespace footprint
