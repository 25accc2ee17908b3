// SPDX-License-Identifier: MIT
#pragma once

// Markets of somebody's own: a table that says which country belongs to which area.

#include "world/own_sites.hpp"

namespace footprint {

inline constexpr std::size_t most_own_areas = 200; ///< of a source

/// Reads the source and adds its areas to the world's bundles. A cell may list several countries ("DE, AT; CH"). Without a column for areas
/// the file is one; one that is called as a market of the world takes the file's name along: "Europe (sales)". Rows that make no sense are left
/// out and named in `problems`, the first twenty one by one. An error if nothing of it can be used.
Result<OwnLayer> add_own_areas(const OwnSource& source, World& world, std::vector<Error>& problems);

} // namespace footprint
