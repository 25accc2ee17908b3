// SPDX-License-Identifier: MIT
#pragma once

// Where the panels float, physical pixels, and what they leave of the map.

#include "ui/panel_types.hpp"

namespace footprint {

struct Layout {
    PanelRect bar;
    PanelRect filter;
    PanelRect right;
    PanelRect story; ///< in the filter's place
    PanelRect timeline;
    Insets insets; ///< logical pixels
};

/// In a window too narrow for both side panels the right one comes first.
Layout layout_panels(int width_px, int height_px, double scale, const PanelState& state);

} // namespace footprint
