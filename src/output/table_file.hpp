// SPDX-License-Identifier: MIT
#pragma once

// Tables as files for GIS and office programs, written by GDAL: GeoPackage, FlatGeobuf, GeoJSON, Excel, KML,
// and Parquet where GDAL has it. Columns are called as in CSV and have types: text, real, integer, date, yes
// or no; what there is not is NULL. Where rows are points the columns lon and lat are left out, but for
// Excel, which has no shapes. The same layers give the same bytes.

#include "base/date.hpp"
#include "base/result.hpp"
#include "output/table_layer.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace footprint {

/// Whether the name ends as a file of layers does, in any case: .gpkg, .fgb, .geojson, .xlsx, .kml, .parquet.
bool is_table_file(const std::filesystem::path& path);

/// What this build writes: "gpkg, fgb, geojson, xlsx, kml".
std::string table_file_endings();

/// An error that says what this build writes, if it cannot write `path`.
Result<void> check_table_file(const std::filesystem::path& path);

/// The bytes of a file that ends as `path`; what must say when it was changed says `stamp`. Only a GeoPackage
/// holds the layers after the first.
Result<std::string> encode_table_file(const std::vector<TableLayer>& layers,
                                      const std::filesystem::path& path, Date stamp);

} // namespace footprint
