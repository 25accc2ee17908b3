// SPDX-License-Identifier: MIT
#pragma once

// Where the rows of an analysis stand on the map: of a country its land, of a city its place, of others
// nowhere. Only for .cpp files of this folder.

#include "analysis/coverage.hpp"
#include "output/table_layer.hpp"
#include "world/land_rows.hpp"

#include <span>

namespace footprint {

/// The shapes of `layer`, whose rows are about these groups of `level`, one a row.
void add_group_shapes(TableLayer& layer, GroupLevel level, const std::vector<const Group*>& groups,
                      std::span<const CountryShape> countries);

} // namespace footprint
