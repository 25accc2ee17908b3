// SPDX-License-Identifier: MIT
#pragma once

// Collects triangles and segments and sorts them into chunks of neighbours.

#include "geo/triangulate.hpp"
#include "scene/mesh.hpp"

#include <memory>

namespace footprint {

class FillBuilder {
  public:
    /// Adds the triangles of one polygon under `feature`.
    void add(const PlanePolygon& polygon, std::size_t feature);
    std::shared_ptr<const FillMesh> finish();

  private:
    Triangles triangles_;
    std::vector<float> features_; ///< of each vertex
};

class StrokeBuilder {
  public:
    void add(const PlanePath& line);
    std::shared_ptr<const StrokeMesh> finish();

  private:
    std::vector<StrokeMesh::Segment> segments_;
};

} // namespace footprint
