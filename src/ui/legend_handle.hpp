// SPDX-License-Identifier: MIT
#pragma once

// The legend on the map as something to take hold of: dragged elsewhere, folded to its title, sent back.

#include "ui/panel_context.hpp"

#include <imgui.h>

namespace footprint {

class LegendHandle {
  public:
    void draw(PanelContext& context);

  private:
    LegendPlace place_at(const LegendFrame& legend, ImVec2 corner) const;

    ImVec2 grip_; ///< from the legend's corner to the pointer that holds it
    ImVec2 pressed_;
    bool is_dragged_ = false;
};

} // namespace footprint
