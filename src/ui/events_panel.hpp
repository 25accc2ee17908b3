// SPDX-License-Identifier: MIT
#pragma once

// The tab Events: what opened, closed and was announced between two days.

#include "ui/commit_field.hpp"
#include "ui/panel_context.hpp"

namespace footprint {

class EventsPanel {
  public:
    void draw(PanelContext& context);

  private:
    void draw_days(PanelContext& context);
    void draw_filter(PanelContext& context);
    void draw_rows(PanelContext& context);
    void draw_years(PanelContext& context);

    CommitField from_;
    CommitField to_;
};

} // namespace footprint
