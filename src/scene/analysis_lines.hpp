// SPDX-License-Identifier: MIT
#pragma once

// The lines of an analysis: from what is selected to its nearest sites, corridors, and borders between
// catchments. Private to scene/.

#include "scene/analysis_map.hpp"

namespace footprint {

/// Lines of great circles along the ways to the nearest site of each provider.
void add_arcs(const Answers& answers, AnalysisPicture& picture);

/// What lies over the borders and coasts.
std::vector<MapLayer> analysis_lines(const ComposeInput& input, const AnalysisPicture& picture,
                                     const Projection& projection, MapStore& maps);

/// Hubs, and a ring around where the lines start.
void add_analysis_marks(const ComposeInput& input, const AnalysisPicture& picture, const Frame& frame,
                        std::vector<Sprite>& sprites);

} // namespace footprint
