// SPDX-License-Identifier: MIT
#pragma once

// Lists of sites as text: a table to read, and CSV, JSON and GeoJSON (RFC 7946) to work with. The columns'
// names and meanings are stable; docs/cli.md lists them.

#include "catalog/filter.hpp"
#include "output/table_layer.hpp"
#include "world/world.hpp"

#include <string>
#include <vector>

namespace footprint {

/// All of `shown` with their status on `day`, ending with a newline.
std::string format_sites(const World& world, const std::vector<ShownSite>& shown, Date day,
                         TableFormat format, bool changed = false);

/// The same as points.
TableLayer site_layer(const World& world, const std::vector<ShownSite>& shown);

} // namespace footprint
