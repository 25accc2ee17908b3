// SPDX-License-Identifier: MIT
#pragma once

// A against B as text: the sentence, a table, and where only one of them has a site; CSV and JSON with
// columns that docs/cli.md lists.

#include "analysis/comparison.hpp"
#include "output/table.hpp"

#include <string>

namespace footprint {

/// `whole` has the world, markets, subregions and countries; `rows` the groups of `level`: the same, or that
/// by city. Ends with a newline.
std::string format_comparison(const World& world, const Comparison& whole, const Comparison& rows,
                              GroupLevel level, TableFormat format);

} // namespace footprint
