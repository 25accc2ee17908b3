// SPDX-License-Identifier: MIT
#include "geo/cut.hpp"
#include "scene/map_store.hpp"
#include "scene/mesh_builder.hpp"

#include <cmath>

namespace footprint {
namespace {

/// Shapes on the map, with what lies outside of `wanted` left out before the costly steps.
class Projector {
  public:
    Projector(const Projection& projection, const PlaneBounds& wanted) : projection_(projection), wanted_(wanted) {}

    void fill(const Polygon& polygon, std::size_t feature, FillBuilder& builder) const {
        for (const PlanePolygon& piece : project_polygon(polygon, projection_))
            if (is_wanted(piece.front())) builder.add(piece, feature);
    }

    void stroke(const Path& line, StrokeBuilder& builder) const {
        for (const PlanePath& piece : project_line(line, projection_))
            if (is_wanted(piece)) builder.add(piece);
    }

    std::shared_ptr<const FillMesh> fills(const std::vector<Polygon>& polygons) const {
        FillBuilder builder;
        for (const Polygon& polygon : polygons) fill(polygon, 0, builder);
        return builder.finish();
    }

    std::shared_ptr<const StrokeMesh> strokes(const std::vector<Path>& lines) const {
        StrokeBuilder builder;
        for (const Path& line : lines) stroke(line, builder);
        return builder.finish();
    }

    std::shared_ptr<const StrokeMesh> outlines(const std::vector<Polygon>& polygons) const {
        StrokeBuilder builder;
        for (const Polygon& polygon : polygons)
            for (const Path& ring : polygon) stroke(ring, builder);
        return builder.finish();
    }

  private:
    bool is_wanted(const PlanePath& path) const {
        PlaneBounds bounds;
        for (const PlanePoint& p : path) bounds.include(p);
        return bounds.overlaps(wanted_);
    }

    Projection projection_;
    PlaneBounds wanted_;
};

/// Degrees between the lines of the graticule.
int graticule_step(Detail detail) {
    switch (detail) {
    case Detail::coarse: return 30;
    case Detail::medium: return 10;
    case Detail::fine: break;
    }
    return 5;
}

std::vector<Path> graticule(int step) {
    std::vector<Path> lines;
    const double pole = 90 - step; // meridians stop short of the pole: there they would pile up
    for (int lon = -180; lon < 180; lon += step) lines.push_back({{double(lon), -pole}, {double(lon), pole}});
    for (int lat = -90 + step; lat < 90; lat += step)
        lines.push_back({{-180, double(lat)}, {180, double(lat)}});
    return lines;
}

std::shared_ptr<const RasterMesh> raster_mesh(const Projection& projection) {
    constexpr int columns = 36; // straight along a parallel: only the tilt between parallels is approximated
    constexpr int rows = 72;
    auto mesh = std::make_shared<RasterMesh>();
    const double top = projection.max_latitude();
    for (int row = 0; row <= rows; ++row) {
        const double lat = top - 2 * top * row / rows;
        for (int column = 0; column <= columns; ++column) {
            const double relative = -180.0 + 360.0 * column / columns;
            const PlanePoint p = projection.forward_relative(relative, lat);
            const double u = (relative + projection.central_meridian + 180) / 360;
            mesh->vertices.push_back({static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(u),
                                      static_cast<float>((90 - lat) / 180)});
        }
    }
    for (std::uint32_t row = 0; row < rows; ++row)
        for (std::uint32_t column = 0; column < columns; ++column) {
            const std::uint32_t a = row * (columns + 1) + column;
            const std::uint32_t b = a + columns + 1;
            mesh->indices.insert(mesh->indices.end(), {a, b, a + 1, a + 1, b, b + 1});
        }
    return mesh;
}

} // namespace

ProjectedMap project_map(const MapLevel& level, const Projection& projection, const PlaneBounds& wanted) {
    const Projector projector{projection, wanted};
    ProjectedMap map;
    map.detail = level.detail;
    map.projection = projection;
    map.covered = wanted;

    FillBuilder land;
    for (const CountryShape& shape : level.countries)
        for (const Polygon& part : shape.parts) projector.fill(part, shape.country, land);
    map.land = land.finish();
    map.lakes = projector.fills(level.lakes);
    map.glaciers = projector.fills(level.glaciers);
    map.urban = projector.fills(level.urban);
    map.coasts = projector.strokes(level.coasts);
    map.borders = projector.strokes(level.borders);
    map.disputed = projector.strokes(level.disputed);
    map.divisions = projector.strokes(level.divisions);
    map.rivers = projector.strokes(level.rivers);
    map.lake_shores = projector.outlines(level.lakes);
    map.graticule = projector.strokes(graticule(graticule_step(level.detail)));

    FillBuilder sea;
    sea.add({map_outline(projection)}, 0);
    map.sea = sea.finish();
    StrokeBuilder edge;
    edge.add(map_outline(projection));
    map.edge = edge.finish();
    map.raster = raster_mesh(projection);
    return map;
}

} // namespace footprint
