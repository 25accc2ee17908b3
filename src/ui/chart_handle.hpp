// SPDX-License-Identifier: MIT
#pragma once

// A chart in the map's place as something to point at: its values under the pointer, a drag sets the date; and the way back to the
// map.

#include "ui/panel_context.hpp"

namespace footprint {

class ChartHandle {
  public:
    void draw(PanelContext& context);

  private:
    void draw_plot(PanelContext& context, const ChartBox& chart);
    void draw_choice(PanelContext& context);
    void choose_day(PanelContext& context, Date day);

    bool is_dragged_ = false;
    float pressed_x_ = 0;
};

} // namespace footprint
