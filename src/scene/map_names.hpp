// SPDX-License-Identifier: MIT
#pragma once

// Names of countries and cities on the map, the important ones first. Private to scene/.

#include "scene/compose.hpp"
#include "scene/label_placer.hpp"
#include "scene/palette.hpp"

namespace footprint {

/// Borrowed by everything that adds names to a picture.
struct NameContext {
    const ComposeInput& input;
    const Frame& frame;
    const TextShaper& shaper;
    const Palette& colors;
    double zoom;
    LabelPlacer& placer;
    Overlay& overlay;
    const struct UserPicture* users = nullptr; ///< of somebody's own; null: none
};

void add_country_names(const NameContext& context);
void add_city_names(const NameContext& context);

} // namespace footprint
