// SPDX-License-Identifier: MIT
#pragma once

// Sites of somebody's own: a table's rows become sites of providers of their own, beside the catalogue's.

#include "catalog/own_source.hpp"
#include "world/world.hpp"

namespace footprint {

/// What became of a source.
struct OwnLayer {
    OwnSource source;
    std::size_t rows = 0;               ///< that were taken
    std::size_t left_out = 0;
    std::vector<std::string> providers; ///< their ids
    std::string understood{};           ///< "name: Standort, lon: Länge; EPSG:25832, brought to WGS 84"
    bool is_raster = false;             ///< its rows are cells
    std::string problem{};              ///< why nothing of it was taken
};

/// Reads the source and appends its sites to the world's catalogue. Rows that make no sense are left out and named in `problems`, the
/// first twenty one by one. An error if nothing of it can be used.
Result<OwnLayer> add_own_sites(const OwnSource& source, World& world, std::vector<Error>& problems);

} // namespace footprint
