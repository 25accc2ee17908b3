// SPDX-License-Identifier: MIT
#pragma once

// What a file holds, before it is taken in: for whoever has to say what it is.

#include "base/result.hpp"
#include "catalog/own_source.hpp"

#include <filesystem>

namespace footprint {

struct SourcePreview {
    std::vector<std::string> layers;             ///< sheets, or bands of a raster: "1", "2"
    std::string layer;                           ///< the one that is looked at
    std::vector<std::string> columns;            ///< none of a raster
    std::vector<std::vector<std::string>> lines; ///< the first rows
    std::size_t rows = 0;                        ///< of a raster its cells
    std::string places;                          ///< where its places come from, in words: "points, EPSG:25832, brought to WGS 84"; empty: none
    SourceRole role = SourceRole::sites;         ///< what it most likely is
    bool is_raster = false;
};

inline constexpr std::size_t preview_lines = 4;

/// Endings of what can be read, each with its dot, small: ".csv".
const std::vector<std::string>& source_file_endings();

/// `layer` empty: the first. Errors as of `read_source_table`.
Result<SourcePreview> preview_source(const std::filesystem::path& path, const std::string& layer);

} // namespace footprint
