// SPDX-License-Identifier: MIT
#include "world/vector_file.hpp"

#include <cmath>
#include <fmt/format.h>
#include <gdal_frmts.h>
#include <mutex>
#include <optional>

namespace footprint {
namespace {

Path path_of(const OGRSimpleCurve& curve) {
    Path path;
    path.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i) path.push_back({curve.getX(i), curve.getY(i)});
    return path;
}

void append_polygons(const OGRGeometry& geometry, std::vector<Polygon>& polygons) {
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPolygon: {
        Polygon polygon;
        for (const OGRLinearRing* ring : *geometry.toPolygon()) polygon.push_back(path_of(*ring));
        if (!polygon.empty()) polygons.push_back(std::move(polygon));
        break;
    }
    case wkbMultiPolygon:
        for (const OGRPolygon* part : *geometry.toMultiPolygon()) append_polygons(*part, polygons);
        break;
    default: break;
    }
}

void append_geometry_lines(const OGRGeometry& geometry, std::vector<Path>& lines) {
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbLineString: lines.push_back(path_of(*geometry.toLineString())); break;
    case wkbMultiLineString:
        for (const OGRLineString* part : *geometry.toMultiLineString()) lines.push_back(path_of(*part));
        break;
    default: break;
    }
}

/// More than that are counted.
constexpr std::size_t most_named = 20;

/// The first coordinate that is not on the sphere, in words; none if all are.
std::optional<std::string> bad_coordinate(const OGRGeometry& geometry) {
    const auto bad = [](double lon, double lat) { return fmt::format("({}, {})", lon, lat); };
    const auto lies_on_sphere = [](double lon, double lat) { return footprint::lies_on_sphere({lon, lat}); };
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPoint: {
        const OGRPoint& point = *geometry.toPoint();
        if (lies_on_sphere(point.getX(), point.getY())) return std::nullopt;
        return bad(point.getX(), point.getY());
    }
    case wkbLineString: {
        const OGRLineString& line = *geometry.toLineString();
        for (int i = 0; i < line.getNumPoints(); ++i)
            if (!lies_on_sphere(line.getX(i), line.getY(i))) return bad(line.getX(i), line.getY(i));
        return std::nullopt;
    }
    case wkbPolygon:
        for (const OGRLinearRing* ring : *geometry.toPolygon())
            if (auto found = bad_coordinate(*ring)) return found;
        return std::nullopt;
    case wkbMultiPoint:
    case wkbMultiLineString:
    case wkbMultiPolygon:
    case wkbGeometryCollection:
        for (const OGRGeometry* part : *geometry.toGeometryCollection())
            if (auto found = bad_coordinate(*part)) return found;
        return std::nullopt;
    default: return std::nullopt; // of no use here: nothing is taken from it
    }
}

bool holds(const OGRGeometry& geometry, Shape shape) {
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    switch (shape) {
    case Shape::point: return type == wkbPoint;
    case Shape::lines: return type == wkbLineString || type == wkbMultiLineString;
    case Shape::polygons: return type == wkbPolygon || type == wkbMultiPolygon;
    }
    return false;
}

constexpr const char* words(Shape shape) {
    switch (shape) {
    case Shape::point: return "a point";
    case Shape::lines: return "lines";
    case Shape::polygons: break;
    }
    return "polygons";
}

/// Why a feature is of no use, in words; none if it is.
std::optional<std::string> fault_of(const OGRFeature& feature, Shape shape) {
    const OGRGeometry* geometry = feature.GetGeometryRef();
    if (!geometry || geometry->IsEmpty()) return fmt::format("holds no shape, expected {}", words(shape));
    if (!holds(*geometry, shape))
        return fmt::format("holds a {}, expected {}", geometry->getGeometryName(), words(shape));
    if (const auto bad = bad_coordinate(*geometry))
        return fmt::format("holds the coordinate {}, expected -180 to 180 and -90 to 90", *bad);
    return std::nullopt;
}

} // namespace

/// The two drivers that geodata/map needs. Registering all of GDAL's costs 15 ms and opens formats that can
/// reach the network.
void register_map_drivers() {
    static std::once_flag once;
    std::call_once(once, [] {
        CPLSetConfigOption("GDAL_DRIVER_PATH", "disable");
        CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");
        CPLSetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR");
        RegisterOGRFlatGeobuf();
        GDALRegister_JPEG();
    });
}

bool lies_on_sphere(LonLat place) {
    constexpr double slack = 1e-6;
    return std::abs(place.lon) <= 180 + slack && std::abs(place.lat) <= 90 + slack; // false for NaN
}

Result<DatasetPtr> open_dataset(const std::filesystem::path& path, const char* driver, unsigned kind) {
    register_map_drivers();
    const ErrorCatcher catcher;
    const char* const allowed[] = {driver, nullptr};
    DatasetPtr dataset{GDALDataset::Open(path.c_str(), kind | GDAL_OF_READONLY, allowed, nullptr, nullptr)};
    if (dataset) return dataset;
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return failure(ErrorKind::failed, "the file is missing", path.string());
    return failure(ErrorKind::bad_data, fmt::format("cannot be read as {}: {}", driver, ErrorCatcher::words()),
                   path.string());
}

Result<void> for_each_feature(const std::filesystem::path& path, Shape shape, std::vector<Error>& left_out,
                              const std::function<void(const OGRFeature&)>& take) {
    const auto dataset = open_dataset(path, "FlatGeobuf", GDAL_OF_VECTOR);
    if (!dataset) return tl::unexpected(dataset.error());
    const ErrorCatcher catcher;
    CPLErrorReset();
    OGRLayer* layer = (*dataset)->GetLayer(0);
    if (!layer) return failure(ErrorKind::bad_data, "holds no layer", path.string());
    std::size_t bad = 0;
    for (const auto& feature : layer) {
        const auto fault = fault_of(*feature, shape);
        if (!fault)
            take(*feature);
        else if (++bad <= most_named)
            left_out.push_back(bad_record(path, *feature, *fault));
    }
    if (bad > most_named)
        left_out.push_back({ErrorKind::bad_data, fmt::format("{} more records are left out likewise", bad - most_named),
                            path.string()});
    if (CPLGetLastErrorType() >= CE_Failure)
        return failure(ErrorKind::bad_data, fmt::format("breaks off: {}", ErrorCatcher::words()), path.string());
    return {};
}

Error bad_record(const std::filesystem::path& path, const OGRFeature& feature, const std::string& fault) {
    return {ErrorKind::bad_data, fault + "; the record is left out",
            fmt::format("{}: feature {}", path.string(), feature.GetFID())};
}

std::string text_of(const OGRFeature& feature, const char* field) {
    const int index = feature.GetFieldIndex(field);
    return index < 0 || !feature.IsFieldSetAndNotNull(index) ? std::string{} : feature.GetFieldAsString(index);
}

double number_of(const OGRFeature& feature, const char* field) {
    const int index = feature.GetFieldIndex(field);
    return index < 0 || !feature.IsFieldSetAndNotNull(index) ? 0.0 : feature.GetFieldAsDouble(index);
}

long long integer_of(const OGRFeature& feature, const char* field) {
    const int index = feature.GetFieldIndex(field);
    return index < 0 || !feature.IsFieldSetAndNotNull(index) ? 0 : feature.GetFieldAsInteger64(index);
}

std::vector<Polygon> polygons_of(const OGRFeature& feature) {
    std::vector<Polygon> polygons;
    if (const OGRGeometry* geometry = feature.GetGeometryRef()) append_polygons(*geometry, polygons);
    return polygons;
}

void append_lines(const OGRFeature& feature, std::vector<Path>& lines) {
    if (const OGRGeometry* geometry = feature.GetGeometryRef()) append_geometry_lines(*geometry, lines);
}

LonLat point_of(const OGRFeature& feature) {
    const OGRGeometry* geometry = feature.GetGeometryRef();
    if (!geometry || wkbFlatten(geometry->getGeometryType()) != wkbPoint) return {};
    return {geometry->toPoint()->getX(), geometry->toPoint()->getY()};
}

} // namespace footprint
