// SPDX-License-Identifier: MIT
#pragma once

// Triangles that fill a polygon, by the GLU tessellator: slow but it takes whatever the map files
// hold, touching rings and edges along a cut included. Needs no OpenGL context.

#include "geo/plane.hpp"

#include <cstdint>
#include <vector>

namespace footprint {

struct Triangles {
    std::vector<PlanePoint> vertices;
    std::vector<std::uint32_t> indices; ///< three a triangle

    bool operator==(const Triangles&) const = default;
};

/// Adds the triangles of `polygon` (even-odd, so rings may run either way) to `triangles`. Degenerate rings give
/// none. The triangles' area is the polygon's, to rounding.
void triangulate(const PlanePolygon& polygon, Triangles& triangles);

} // namespace footprint
