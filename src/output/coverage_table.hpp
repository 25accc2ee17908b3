// SPDX-License-Identifier: MIT
#pragma once

// Coverage as text: for people a table a group with a line a footprint, and the largest catchments; CSV and
// JSON with columns that docs/cli.md lists.

#include "analysis/coverage.hpp"
#include "output/table_layer.hpp"
#include "world/land_rows.hpp"

#include <span>
#include <string>

namespace footprint {

/// `whole` has the world, markets, subregions and countries, and the catchments; `rows` the groups of
/// `level`: the same, or that by city. Of cities the table shows the first 50 and says so; CSV and JSON have
/// all. Ends with a newline.
std::string format_coverage(const World& world, const Coverage& whole, const Coverage& rows, GroupLevel level,
                            TableFormat format);

/// The rows of CSV, by country with its land of `countries`, by city as points.
TableLayer coverage_layer(const World& world, const Coverage& rows, GroupLevel level,
                          std::span<const CountryShape> countries);

} // namespace footprint
