// SPDX-License-Identifier: MIT
#pragma once

// Rings about sites that have just opened, over the map and under the panels, while time runs.

#include "ui/panel_context.hpp"

namespace footprint {

inline constexpr double flash_s = 1.1;

void draw_flashes(const PanelContext& context);

} // namespace footprint
