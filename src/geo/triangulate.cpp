// SPDX-License-Identifier: MIT
#include "geo/triangulate.hpp"

#include <GL/glu.h>
#include <memory>

namespace footprint {
namespace {

struct Tessellation {
    Triangles* triangles;
};

/// GLU hands back the pointer it was given for a vertex: we pass the vertex's index in it.
void* as_pointer(std::uint32_t index) { return reinterpret_cast<void*>(static_cast<std::uintptr_t>(index)); }
std::uint32_t as_index(void* pointer) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

void GLAPIENTRY on_vertex(void* vertex, void* data) {
    static_cast<Tessellation*>(data)->triangles->indices.push_back(as_index(vertex));
}

void GLAPIENTRY on_combine(GLdouble position[3], void* /*neighbours*/[4], GLfloat /*weights*/[4], void** out,
                           void* data) {
    Triangles& triangles = *static_cast<Tessellation*>(data)->triangles;
    *out = as_pointer(static_cast<std::uint32_t>(triangles.vertices.size()));
    triangles.vertices.push_back({position[0], position[1]});
}

// With this callback set GLU gives plain triangles, neither fans nor strips.
void GLAPIENTRY on_edge_flag(GLboolean /*is_boundary*/, void* /*data*/) {}

struct TessellatorDeleter {
    void operator()(GLUtesselator* tessellator) const { gluDeleteTess(tessellator); }
};

using Callback = void(GLAPIENTRY*)();

} // namespace

void triangulate(const PlanePolygon& polygon, Triangles& triangles) {
    const std::unique_ptr<GLUtesselator, TessellatorDeleter> tessellator{gluNewTess()};
    GLUtesselator* tess = tessellator.get();
    gluTessCallback(tess, GLU_TESS_VERTEX_DATA, reinterpret_cast<Callback>(&on_vertex));
    gluTessCallback(tess, GLU_TESS_COMBINE_DATA, reinterpret_cast<Callback>(&on_combine));
    gluTessCallback(tess, GLU_TESS_EDGE_FLAG_DATA, reinterpret_cast<Callback>(&on_edge_flag));
    gluTessProperty(tess, GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
    gluTessNormal(tess, 0, 0, 1);

    const std::size_t indices_before = triangles.indices.size();
    Tessellation state{&triangles};
    gluTessBeginPolygon(tess, &state);
    for (const PlanePath& ring : polygon) {
        gluTessBeginContour(tess);
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            GLdouble position[3] = {ring[i].x, ring[i].y, 0};
            const auto index = static_cast<std::uint32_t>(triangles.vertices.size());
            triangles.vertices.push_back(ring[i]);
            gluTessVertex(tess, position, as_pointer(index));
        }
        gluTessEndContour(tess);
    }
    gluTessEndPolygon(tess);
    // A tessellation that broke off may leave a part of a triangle.
    const std::size_t added = triangles.indices.size() - indices_before;
    triangles.indices.resize(triangles.indices.size() - added % 3);
}

} // namespace footprint
