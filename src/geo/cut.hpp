// SPDX-License-Identifier: MIT
#pragma once

// From the Earth to the plane, for whole shapes: cut at the edge of the map, resample long edges, project. The
// triangles and lines of all pictures are made from what these return.
//
// Edges are straight in longitude and latitude, as the map files draw them (the 49th parallel is a parallel).
// Longitudes in the input lie in -180 to 180, and no edge crosses the antimeridian: files are cut there already.

#include "geo/projection.hpp"

#include <vector>

namespace footprint {

/// Edges longer than this are split before projecting: the error of the chord then stays under 0.02 % of the map.
inline constexpr double max_edge_degrees = 2.5;

/// The pieces of `polygon` on the map, each within its edge. Rings stay closed; holes stay with their piece. A piece
/// may carry edges along the cut: fill it, stroke coasts and borders instead. Linear in the vertices.
std::vector<PlanePolygon> project_polygon(const Polygon& polygon, const Projection& projection);

/// The pieces of an open line on the map.
std::vector<PlanePath> project_line(const Path& line, const Projection& projection);

/// The edge of the map: one closed ring around everything that it shows.
PlanePath map_outline(const Projection& projection);

/// Area of a closed ring, positive if it runs counterclockwise.
double signed_area(const PlanePath& ring);

} // namespace footprint
