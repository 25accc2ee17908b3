// SPDX-License-Identifier: MIT
#pragma once

// The panel on the right with its tabs: details of what is selected, coverage, comparison.

#include "ui/compare_panel.hpp"
#include "ui/coverage_panel.hpp"
#include "ui/data_panel.hpp"
#include "ui/details_panel.hpp"
#include "ui/events_panel.hpp"

namespace footprint {

class RightPanel {
  public:
    void draw(PanelContext& context);

    /// What the tab that is open shows.
    TableRequest table(Tab tab) const;

  private:
    void draw_footer(PanelContext& context);

    DetailsPanel details_;
    CoveragePanel coverage_;
    ComparePanel compare_;
    EventsPanel events_;
    DataPanel data_;
};

} // namespace footprint
