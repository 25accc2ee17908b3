// SPDX-License-Identifier: MIT
#pragma once

// The two steps of composing, apart: what a View shows is found out once, and map, marks and legend are made
// of it. Several pictures with one legend look at all of them in between. Private to scene/.

#include "scene/analysis_map.hpp"

namespace footprint {

struct Findings {
    std::vector<ShownSite> shown;
    AnalysisPicture analysis;
};

Findings find(const ComposeInput& input);

Scene compose(const ComposeInput& input, const Findings& findings, MapStore& maps, const TextShaper& shaper);

} // namespace footprint
