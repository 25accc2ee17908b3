// SPDX-License-Identifier: MIT
#pragma once

// A file from anywhere as a table of texts, with points where it has some. Read with GDAL by the driver that its ending says, and by no
// other: files from strangers can open neither the network nor other files.

#include "base/content_hash.hpp"
#include "base/result.hpp"
#include "geo/lonlat.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace footprint {

inline constexpr std::size_t most_source_rows = 200'000;
inline constexpr std::size_t most_source_columns = 200;
inline constexpr std::size_t longest_cell = 4'000; ///< bytes; the rest is cut

struct SourceTable {
    std::string layer;                ///< its name
    std::vector<std::string> columns; ///< as the file calls them
    std::vector<std::vector<std::string>> rows;
    std::vector<std::optional<LonLat>> points; ///< of each row, WGS 84; empty if the layer has no shapes
    std::string reference;                     ///< of the points, in words: "EPSG:25832, brought to WGS 84"; empty without
    std::vector<std::pair<std::size_t, LonLat>> astray{}; ///< rows whose point is not on the sphere, as it stands in the file
    std::vector<Error> problems;               ///< what was left out
    bool is_whole = true;                      ///< no row, column or end of a cell was left out

    /// Whether the file's coordinates are others than degrees of WGS 84.
    bool is_transformed() const { return !reference.empty() && !reference.starts_with("WGS 84") && !reference.starts_with("none"); }
    /// The row's number in the file, for people: with a header the second line is row 1.
    static std::size_t number_of(std::size_t row) { return row + 1; }
};

/// The endings that are understood: "csv, xlsx, …".
std::string source_endings();

/// Their names; empty if the file cannot be read.
std::vector<std::string> source_layers(const std::filesystem::path& path);

/// `layer` empty: the first. An error if the file is missing, of another kind, or holds no such layer.
Result<SourceTable> read_source_table(const std::filesystem::path& path, const std::string& layer);

} // namespace footprint
