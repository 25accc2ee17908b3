// SPDX-License-Identifier: MIT
#pragma once

// The map's shapes ready to be drawn: in the plane of one projection, frozen, shared by every Scene that shows them.
// A renderer keeps what it made of a mesh for as long as the mesh lives, by its address.
//
// Coordinates are 32 bit floats in plane units (radians): good to 3 m on the ground, a third of a pixel at most.
// Items are sorted into chunks that lie close together; a chunk whose bounds miss the viewport need not be drawn.

#include "base/image.hpp"
#include "geo/plane.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace footprint {

struct Chunk {
    PlaneBounds bounds;
    std::uint32_t first = 0; ///< in indices of a FillMesh, in segments of a StrokeMesh
    std::uint32_t count = 0;
};

/// Triangles. `feature` says which area a vertex belongs to (index into World::countries for land, 0 elsewhere):
/// a layer can give each area its own colour.
struct FillMesh {
    struct Vertex {
        float x;
        float y;
        float feature;
    };
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices; ///< three a triangle, chunk after chunk
    std::vector<Chunk> chunks;
};

/// Line segments, drawn one by one: a polyline of n vertices is n - 1 of them. `along` is the plane length from the
/// start of its line, for dashes.
struct StrokeMesh {
    struct Segment {
        float x0, y0, x1, y1;
        float along;
    };
    std::vector<Segment> segments;
    std::vector<Chunk> chunks;
};

/// A picture in plate carree (-180..180 x -90..90, row 0 north) draped over the map by a grid of textured triangles.
struct RasterMesh {
    struct Vertex {
        float x, y; ///< plane
        float u, v; ///< picture: 0, 0 its north-west corner; u may pass 1, the picture repeats east to west
    };
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;
};

} // namespace footprint
