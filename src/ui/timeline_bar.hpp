// SPDX-License-Identifier: MIT
#pragma once

// The bar at the bottom: time is played, stepped, typed and dragged; ticks tell when sites opened and closed.

#include "ui/commit_field.hpp"
#include "ui/panel_context.hpp"

#include <imgui.h>

namespace footprint {

class TimelineBar {
  public:
    void draw(PanelContext& context);
    /// Whether the pointer is over the years: arrow keys then step.
    bool is_hovered() const { return is_hovered_; }

  private:
    void draw_controls(PanelContext& context, bool is_wide);
    void draw_date(PanelContext& context, float width);
    void draw_pace(PanelContext& context, float width);
    void draw_unit(PanelContext& context, float width);
    void draw_track(PanelContext& context, ImVec2 size);
    void draw_row_of_controls(PanelContext& context);
    void draw_more(PanelContext& context);
    void draw_choice(PanelContext& context, bool is_wide, bool is_low);
    void drag(PanelContext& context, const TimeAxis& axis, float x);
    void draw_tooltip(PanelContext& context, const TimeAxis& axis, float x) const;

    CommitField date_;
    bool is_hovered_ = false;
    bool is_dragging_ = false;
    float pressed_x_ = 0;
};

} // namespace footprint
