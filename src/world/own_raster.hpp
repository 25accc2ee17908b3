// SPDX-License-Identifier: MIT
#pragma once

// Rasters of somebody's own: what each cell counts. Private to world/.

#include "catalog/own_source.hpp"
#include "world/users_builder.hpp"

#include <filesystem>

namespace footprint {

inline constexpr double raster_cell_degrees = 0.05;  ///< finer cells are added up to such
inline constexpr std::size_t most_raster_places = 1'000'000; ///< more cells than that are added up to coarser ones
inline constexpr double most_raster_cells = 2e9;

/// "tif, tiff, asc"
std::string raster_endings();
bool is_raster(const std::filesystem::path& path);

struct RasterShape {
    std::size_t cells = 0;
    int bands = 0;
    std::string reference;
};
/// Errors as of `add_raster`.
Result<RasterShape> raster_shape(const std::filesystem::path& path);

struct RasterFigures {
    std::size_t cells = 0;    ///< that count something
    std::size_t places = 0;   ///< that they were added up to
    std::size_t negative = 0; ///< cells left out
    std::size_t huge = 0;     ///< likewise: over `most_weight`
    std::size_t off = 0;      ///< cells that count something and are not on the sphere
    std::string reference;    ///< of the coordinates, in words
};

/// Adds a band's cells, whose values are amounts of each cell and no densities. The source's layer is the band's number; empty: the first.
/// Each place is the middle of its cells by weight. An error if the file is missing, of another kind, or holds no such band.
Result<RasterFigures> add_raster(const OwnSource& source, UsersBuilder& users);

} // namespace footprint
