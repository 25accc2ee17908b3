// SPDX-License-Identifier: MIT
#pragma once

// The map under everything: sea, relief, land, water, lines. Private to scene/.

#include "scene/compose.hpp"
#include "scene/palette.hpp"

namespace footprint {

/// The level of detail whose shapes are as fine as the pixels are.
Detail detail_for(double km_per_pixel);

std::vector<MapLayer> base_map(const ComposeInput& input, const Frame& frame, MapStore& maps, const Palette& colors);

} // namespace footprint
