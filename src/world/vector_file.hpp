// SPDX-License-Identifier: MIT
#pragma once

// GDAL, kept in one corner: opens the files of geodata/map with the few drivers they need, and nothing else. For
// world/, and for output/, which writes files.

#include "base/result.hpp"
#include "geo/lonlat.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <ogrsf_frmts.h>
#include <string>
#include <vector>

namespace footprint {

struct DatasetCloser {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using DatasetPtr = std::unique_ptr<GDALDataset, DatasetCloser>;

/// Keeps GDAL's own words instead of letting it print them.
class ErrorCatcher {
  public:
    ErrorCatcher() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ErrorCatcher(const ErrorCatcher&) = delete;
    ErrorCatcher& operator=(const ErrorCatcher&) = delete;
    ~ErrorCatcher() { CPLPopErrorHandler(); }
    static std::string words() { return CPLGetLastErrorMsg(); }
};

/// GDAL's settings and the drivers of geodata/map.
void register_map_drivers();

/// Opens a raster or vector file with one driver. No network, no sidecar files, no other formats.
Result<DatasetPtr> open_dataset(const std::filesystem::path& path, const char* driver, unsigned kind);

/// What the features of a file are.
enum class Shape : std::uint8_t { point, lines, polygons };

/// -180 to 180 and -90 to 90 degrees, within a millionth; false for what is no number.
bool lies_on_sphere(LonLat place);

/// Calls `take` for each feature of a FlatGeobuf file's first layer that holds what is expected and whose
/// coordinates all lie on the sphere. The others are left out whole and named in `left_out`, the first twenty
/// of a file one by one.
Result<void> for_each_feature(const std::filesystem::path& path, Shape shape, std::vector<Error>& left_out,
                              const std::function<void(const OGRFeature&)>& take);

/// A record that is left out, by its number in the file. `fault` is a sentence without its end.
Error bad_record(const std::filesystem::path& path, const OGRFeature& feature, const std::string& fault);

/// Text of a field, empty if there is none.
std::string text_of(const OGRFeature& feature, const char* field);
double number_of(const OGRFeature& feature, const char* field);
long long integer_of(const OGRFeature& feature, const char* field);

/// The polygons, lines or point of a feature's geometry, whatever collection they come in.
std::vector<Polygon> polygons_of(const OGRFeature& feature);
void append_lines(const OGRFeature& feature, std::vector<Path>& lines);
LonLat point_of(const OGRFeature& feature);

} // namespace footprint
