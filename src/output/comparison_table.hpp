// SPDX-License-Identifier: MIT
#pragma once

// A against B as text: the sentence, a table, and where only one of them has a site; CSV and JSON with
// columns that docs/cli.md lists.

#include "analysis/comparison.hpp"
#include "output/table_layer.hpp"
#include "world/land_rows.hpp"

#include <span>
#include <string>

namespace footprint {

/// `whole` has the world, markets, subregions and countries; `rows` the groups of `level`: the same, or that
/// by city. Ends with a newline.
std::string format_comparison(const World& world, const Comparison& whole, const Comparison& rows,
                              GroupLevel level, TableFormat format);

/// The rows of CSV, by country with its land of `countries`, by city as points.
TableLayer comparison_layer(const World& world, const Comparison& rows, GroupLevel level,
                            std::span<const CountryShape> countries);

} // namespace footprint
