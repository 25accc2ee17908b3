// SPDX-License-Identifier: MIT
#include "world/map_level.hpp"

#include "world/vector_file.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <numbers>

namespace footprint {
namespace {

/// What is too small to see at a level is left out. Areas in square degrees, lengths in km.
struct Thresholds {
    double lake_area;
    double glacier_area;
    double river_km;
    double vertex_degrees; ///< water's vertices closer than this to the last one are left out
};

Thresholds thresholds(Detail detail) {
    switch (detail) {
    case Detail::coarse: return {0.35, 0.6, std::numeric_limits<double>::infinity(), 0.2};
    case Detail::medium: return {0.02, 0.02, 900, 0};
    case Detail::fine: break;
    }
    return {0, 0, 0, 0};
}

/// Water comes in one level only, 1:50 million: from afar most of its vertices share a pixel.
Polygon thinned(const Polygon& polygon, double least_degrees) {
    if (least_degrees <= 0) return polygon;
    Polygon thin;
    for (const Path& ring : polygon) {
        Path kept{ring.front()};
        for (const LonLat& p : ring)
            if (std::hypot(p.lon - kept.back().lon, p.lat - kept.back().lat) >= least_degrees) kept.push_back(p);
        if (kept.back() != kept.front()) kept.push_back(kept.front());
        if (kept.size() >= 4) thin.push_back(std::move(kept));
        else if (thin.empty()) return {}; // no outline, no holes
    }
    return thin;
}

class LevelLoader {
  public:
    LevelLoader(std::filesystem::path folder, std::vector<Error>& left_out)
        : folder_(std::move(folder)), left_out_(left_out) {}

    void lines(const std::string& name, std::vector<Path>& into, double least_km = 0) {
        read(name, Shape::lines, [&](const OGRFeature& feature) {
            if (least_km > 0 && number_of(feature, "km") < least_km) return;
            append_lines(feature, into);
        });
    }

    void polygons(const std::string& name, std::vector<Polygon>& into, double least_area = 0,
                  double least_degrees = 0) {
        read(name, Shape::polygons, [&](const OGRFeature& feature) {
            if (number_of(feature, "area") < least_area) return;
            for (const Polygon& part : polygons_of(feature))
                if (Polygon thin = thinned(part, least_degrees); !thin.empty())
                    into.push_back(std::move(thin));
        });
    }

    void read(const std::string& name, Shape shape, const std::function<void(const OGRFeature&)>& take) {
        if (!result_) return;
        result_ = for_each_feature(folder_ / (name + ".fgb"), shape, left_out_, take);
    }

    const Result<void>& result() const { return result_; }

  private:
    std::filesystem::path folder_;
    std::vector<Error>& left_out_;
    Result<void> result_;
};

bool ring_contains(const Path& ring, LonLat p) {
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const LonLat& a = ring[i];
        const LonLat& b = ring[i + 1];
        if ((a.lat > p.lat) != (b.lat > p.lat) && p.lon < a.lon + (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat))
            inside = !inside;
    }
    return inside;
}

bool contains(const Polygon& polygon, LonLat p) {
    bool inside = false;
    for (const Path& ring : polygon) inside = inside != ring_contains(ring, p);
    return inside;
}

/// Distance to an outline in km, on the local tangent plane: good for the few tens of km it is asked for.
double distance_to(const Path& ring, LonLat p) {
    constexpr double km_per_degree = earth_radius_km * std::numbers::pi / 180;
    const double shrink = std::cos(p.lat * std::numbers::pi / 180);
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const double ax = wrap_longitude(ring[i].lon - p.lon) * shrink;
        const double ay = ring[i].lat - p.lat;
        const double dx = (ring[i + 1].lon - ring[i].lon) * shrink;
        const double dy = ring[i + 1].lat - ring[i].lat;
        const double length2 = dx * dx + dy * dy;
        const double t = length2 > 0 ? std::clamp(-(ax * dx + ay * dy) / length2, 0.0, 1.0) : 0.0;
        nearest = std::min(nearest, std::hypot(ax + t * dx, ay + t * dy));
    }
    return nearest * km_per_degree;
}

bool lies_near(const Path& ring, LonLat p, double degrees) {
    const double lon_reach = degrees / std::max(0.02, std::cos(p.lat * std::numbers::pi / 180));
    return std::any_of(ring.begin(), ring.end(), [&](const LonLat& q) {
        return std::abs(q.lat - p.lat) < degrees && std::abs(wrap_longitude(q.lon - p.lon)) < lon_reach;
    });
}

} // namespace

Result<MapLevel> load_map_level(const DataFolder& data, const World& world, Detail detail) {
    MapLevel level;
    level.detail = detail;
    LevelLoader loader{data.root / "geodata" / "map", level.left_out};
    const std::string suffix = fmt::format("_l{}", static_cast<int>(detail));
    loader.read("countries" + suffix, Shape::polygons, [&](const OGRFeature& feature) {
        const auto index = world.country_index(text_of(feature, "cc"));
        if (index) level.countries.push_back({*index, polygons_of(feature)});
    });
    loader.lines("coasts" + suffix, level.coasts);
    loader.lines("borders" + suffix, level.borders);
    loader.lines("disputed", level.disputed);
    const Thresholds least = thresholds(detail);
    loader.polygons("lakes", level.lakes, least.lake_area, least.vertex_degrees);
    loader.polygons("glaciers", level.glaciers, least.glacier_area, least.vertex_degrees);
    if (detail != Detail::coarse) {
        loader.lines("rivers", level.rivers, least.river_km);
        loader.lines("states_l1", level.divisions);
    }
    if (detail == Detail::fine) loader.polygons("urban", level.urban);
    if (!loader.result()) return tl::unexpected(loader.result().error());
    return level;
}

Result<Image> load_relief(const DataFolder& data, ReliefStyle style, int width) {
    const char* name = style == ReliefStyle::dark ? "relief_dark.jpg" : "relief_light.jpg";
    const std::filesystem::path path = data.root / "geodata" / "map" / name;
    const auto dataset = open_dataset(path, "JPEG", GDAL_OF_RASTER);
    if (!dataset) return tl::unexpected(dataset.error());
    GDALDataset& file = **dataset;
    if (file.GetRasterCount() != 3)
        return failure(ErrorKind::bad_data, fmt::format("has {} bands, expected 3", file.GetRasterCount()),
                       path.string());
    // The JPEG decoder halves the picture much faster than we could: ask for the size that will do.
    int columns = file.GetRasterXSize();
    while (columns / 2 >= std::max(width, 1024)) columns /= 2;
    const int rows = static_cast<int>(static_cast<long long>(file.GetRasterYSize()) * columns / file.GetRasterXSize());
    Image image = make_image(columns, rows);
    int bands[] = {1, 2, 3};
    const CPLErr code =
        file.RasterIO(GF_Read, 0, 0, file.GetRasterXSize(), file.GetRasterYSize(), image.rgba.data(), columns, rows,
                      GDT_Byte, 3, bands, 4, static_cast<GSpacing>(columns) * 4, 1, nullptr);
    if (code >= CE_Failure) return failure(ErrorKind::bad_data, CPLGetLastErrorMsg(), path.string());
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) image.rgba[i] = 255;
    return image;
}

const Country* country_at(const World& world, const MapLevel& level, LonLat place, double reach_km) {
    for (const CountryShape& shape : level.countries)
        for (const Polygon& part : shape.parts)
            if (contains(part, place)) return &world.countries[shape.country];
    const Country* nearest = nullptr;
    double best = reach_km;
    const double degrees = reach_km / 100 + 1;
    for (const CountryShape& shape : level.countries)
        for (const Polygon& part : shape.parts) {
            if (!lies_near(part.front(), place, degrees)) continue;
            if (const double distance = distance_to(part.front(), place); distance <= best) {
                best = distance;
                nearest = &world.countries[shape.country];
            }
        }
    return nearest;
}

} // namespace footprint
