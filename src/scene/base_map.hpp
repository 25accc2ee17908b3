// SPDX-License-Identifier: MIT
#pragma once

// The map: sea, relief, land, water, lines, and what the analysis lays between and over them. Private to scene/.

#include "scene/analysis_map.hpp"

namespace footprint {

/// The level of detail whose shapes are as fine as the pixels are.
Detail detail_for(double km_per_pixel);

/// Fills in the scene's map.
void add_map(const ComposeInput& input, const Frame& frame, const AnalysisPicture& analysis, MapStore& maps,
             Scene& scene);

} // namespace footprint
