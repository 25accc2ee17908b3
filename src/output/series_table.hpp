// SPDX-License-Identifier: MIT
#pragma once

// Footprints over time as text: for people a table a footprint with a line a day; CSV and JSON a row a day
// and footprint, with columns that docs/cli.md lists.

#include "analysis/series.hpp"
#include "output/table.hpp"

#include <string>

namespace footprint {

/// Ends with a newline.
std::string format_series(const World& world, const Series& series, TableFormat format);

} // namespace footprint
