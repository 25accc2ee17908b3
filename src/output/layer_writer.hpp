// SPDX-License-Identifier: MIT
#pragma once

// How layers become a file of GDAL's. Only for table_file.

#include "base/date.hpp"
#include "output/table_layer.hpp"
#include "world/vector_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace footprint {

/// A kind of file that tables are written as.
struct FileKind {
    std::string_view ending; ///< with its point
    const char* driver;      ///< GDAL's
    std::string_view words;

    bool has_shapes() const { return ending != ".xlsx"; }
    bool has_many_layers() const { return ending == ".gpkg"; }
    bool has_styles() const { return ending == ".gpkg"; }
    bool has_labels() const { return ending == ".kml"; } ///< where names stand on the map
    bool has_dates() const { return ending != ".kml"; }
};

/// Makes `file`, which does not exist. What GDAL has to complain of is the error.
Result<void> write_layers(const std::vector<TableLayer>& layers, const FileKind& kind, GDALDriver& driver,
                          const std::string& file, Date stamp);

} // namespace footprint
