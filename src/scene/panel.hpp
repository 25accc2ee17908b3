// SPDX-License-Identifier: MIT
#pragma once

// The two steps of composing, apart: what the analysis puts on the map, and the Scene with it. Several pictures with one
// legend look at all of them in between. Private to scene/.

#include "scene/analysis_map.hpp"

namespace footprint {

/// What several pictures show, taken together.
struct UnitedPictures {
    std::vector<ShownSite> shown;
    AnalysisPicture analysis;
};

Scene compose(const ComposeInput& input, const AnalysisPicture& analysis, MapStore& maps, const TextShaper& shaper);

} // namespace footprint
