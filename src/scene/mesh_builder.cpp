// SPDX-License-Identifier: MIT
#include "scene/mesh_builder.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace footprint {
namespace {

/// Small enough that a close view draws little beyond it, large enough that the world is few draw calls.
constexpr std::size_t items_per_chunk = 300;

/// Sorts items into the cells of a grid by their middles. Returns the item order and where each filled cell begins in
/// it, with the end as the last entry.
struct Cells {
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> starts;
};

Cells sort_into_cells(const std::vector<PlanePoint>& middles) {
    PlaneBounds bounds;
    for (const PlanePoint& p : middles) bounds.include(p);
    const double wanted = std::ceil(static_cast<double>(middles.size()) / items_per_chunk);
    const int columns = std::max(1, static_cast<int>(std::lround(std::sqrt(2 * wanted))));
    const int rows = std::max(1, columns / 2);
    const auto cell_of = [&](PlanePoint p) {
        const auto index = [](double at, double low, double extent, int count) {
            return extent > 0 ? std::clamp(static_cast<int>((at - low) / extent * count), 0, count - 1) : 0;
        };
        return index(p.y, bounds.low.y, bounds.height(), rows) * columns +
               index(p.x, bounds.low.x, bounds.width(), columns);
    };
    std::vector<int> cells(middles.size());
    std::transform(middles.begin(), middles.end(), cells.begin(), cell_of);
    Cells sorted;
    sorted.order.resize(middles.size());
    std::iota(sorted.order.begin(), sorted.order.end(), 0u);
    std::stable_sort(sorted.order.begin(), sorted.order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return cells[a] < cells[b]; });
    for (std::size_t i = 0; i < sorted.order.size(); ++i)
        if (i == 0 || cells[sorted.order[i]] != cells[sorted.order[i - 1]])
            sorted.starts.push_back(static_cast<std::uint32_t>(i));
    sorted.starts.push_back(static_cast<std::uint32_t>(sorted.order.size()));
    return sorted;
}

} // namespace

void FillBuilder::add(const PlanePolygon& polygon, std::size_t feature) {
    triangulate(polygon, triangles_);
    features_.resize(triangles_.vertices.size(), static_cast<float>(feature));
}

std::shared_ptr<const FillMesh> FillBuilder::finish() {
    auto mesh = std::make_shared<FillMesh>();
    mesh->vertices.reserve(triangles_.vertices.size());
    for (std::size_t i = 0; i < triangles_.vertices.size(); ++i)
        mesh->vertices.push_back({static_cast<float>(triangles_.vertices[i].x),
                                  static_cast<float>(triangles_.vertices[i].y), features_[i]});

    const auto corner = [&](std::size_t triangle, std::size_t which) {
        return triangles_.vertices[triangles_.indices[3 * triangle + which]];
    };
    std::vector<PlanePoint> middles(triangles_.indices.size() / 3);
    for (std::size_t t = 0; t < middles.size(); ++t)
        middles[t] = (corner(t, 0) + corner(t, 1) + corner(t, 2)) * (1.0 / 3);
    const Cells cells = sort_into_cells(middles);
    mesh->indices.reserve(triangles_.indices.size());
    for (std::size_t c = 0; c + 1 < cells.starts.size(); ++c) {
        Chunk chunk;
        chunk.first = static_cast<std::uint32_t>(mesh->indices.size());
        for (std::uint32_t i = cells.starts[c]; i < cells.starts[c + 1]; ++i)
            for (std::size_t k = 0; k < 3; ++k) {
                chunk.bounds.include(corner(cells.order[i], k));
                mesh->indices.push_back(triangles_.indices[3 * cells.order[i] + k]);
            }
        chunk.count = static_cast<std::uint32_t>(mesh->indices.size()) - chunk.first;
        mesh->chunks.push_back(chunk);
    }
    return mesh;
}

void StrokeBuilder::add(const PlanePath& line) {
    double along = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const PlanePoint a = line[i];
        const PlanePoint b = line[i + 1];
        if (a == b) continue;
        segments_.push_back({static_cast<float>(a.x), static_cast<float>(a.y), static_cast<float>(b.x),
                             static_cast<float>(b.y), static_cast<float>(along)});
        along += std::hypot(b.x - a.x, b.y - a.y);
    }
}

std::shared_ptr<const StrokeMesh> StrokeBuilder::finish() {
    auto mesh = std::make_shared<StrokeMesh>();
    std::vector<PlanePoint> middles;
    middles.reserve(segments_.size());
    for (const auto& s : segments_)
        middles.push_back({(static_cast<double>(s.x0) + s.x1) / 2, (static_cast<double>(s.y0) + s.y1) / 2});
    const Cells cells = sort_into_cells(middles);
    mesh->segments.reserve(segments_.size());
    for (std::size_t c = 0; c + 1 < cells.starts.size(); ++c) {
        Chunk chunk;
        chunk.first = static_cast<std::uint32_t>(mesh->segments.size());
        for (std::uint32_t i = cells.starts[c]; i < cells.starts[c + 1]; ++i) {
            const StrokeMesh::Segment& s = segments_[cells.order[i]];
            chunk.bounds.include({s.x0, s.y0});
            chunk.bounds.include({s.x1, s.y1});
            mesh->segments.push_back(s);
        }
        chunk.count = static_cast<std::uint32_t>(mesh->segments.size()) - chunk.first;
        mesh->chunks.push_back(chunk);
    }
    return mesh;
}

} // namespace footprint
