// SPDX-License-Identifier: MIT
#pragma once

// How layers look in QGIS: as on the map, in its light theme.

#include "analysis/analyst.hpp"
#include "output/table_layer.hpp"

#include <string>

namespace footprint {

/// Sites, or ways to them, by their column "provider".
std::string provider_style(const Catalogue& catalogue, const TableLayer& layer);

/// The median time to all sites together. Empty where the layer has no shapes.
std::string coverage_style(Analyst& analyst, const Question& question, const TableLayer& layer);

/// Who is nearer, and by how much. Likewise.
std::string comparison_style(Analyst& analyst, const Comparison& comparison, const TableLayer& layer);

} // namespace footprint
