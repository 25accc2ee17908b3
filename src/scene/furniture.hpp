// SPDX-License-Identifier: MIT
#pragma once

// Legend, scale bar and credits. Private to scene/.

#include "scene/describe.hpp"
#include "scene/map_names.hpp"

namespace footprint {

/// Adds them to `overlay` and keeps names on the map out of them.
void add_furniture(const NameContext& context, const std::vector<ShownSite>& shown, Overlay& overlay);

} // namespace footprint
