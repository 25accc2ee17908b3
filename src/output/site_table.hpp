// SPDX-License-Identifier: MIT
#pragma once

// Lists of sites as text: a table to read, and CSV, JSON and GeoJSON (RFC 7946) to work with. The columns' names and
// meanings are stable; docs/cli.md lists them.

#include "catalog/filter.hpp"
#include "world/world.hpp"

#include <array>
#include <string>
#include <vector>

namespace footprint {

enum class TableFormat { table, csv, json, geojson };

inline constexpr std::array<Named<TableFormat>, 4> table_format_names{{{TableFormat::table, "table"},
                                                                       {TableFormat::csv, "csv"},
                                                                       {TableFormat::json, "json"},
                                                                       {TableFormat::geojson, "geojson"}}};

/// All of `shown` with their status on `day`, ending with a newline.
std::string format_sites(const World& world, const std::vector<ShownSite>& shown, Date day, TableFormat format);

} // namespace footprint
