// SPDX-License-Identifier: MIT
#pragma once

// Users of somebody's own: a table or a raster that says where they are and what each counts.

#include "world/own_sites.hpp"

namespace footprint {

inline constexpr std::size_t most_user_rows = 5'000'000; ///< of a source

/// Reads the source and adds what it holds to the world's users. A row with a position stands for itself, one with a city stands there, one
/// with no more than a country or an area is spread over its cities as people are. Without a column for the weight every row counts 1. Rows
/// that make no sense are left out and named in `problems`, the first twenty one by one. Of a raster every cell counts its value. An error if nothing of it can be used. `world` has
/// the cities, and the areas of one's own.
Result<OwnLayer> add_own_users(const OwnSource& source, World& world, std::vector<Error>& problems);

} // namespace footprint
