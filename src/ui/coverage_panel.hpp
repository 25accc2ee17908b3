// SPDX-License-Identifier: MIT
#pragma once

// The tab Coverage: whom the shown sites reach within so many milliseconds, by provider, place and site.

#include "ui/analysis_controls.hpp"

namespace footprint {

class CoveragePanel {
  public:
    void draw(PanelContext& context);
    GroupLevel level() const { return level_; }

  private:
    void draw_numbers(PanelContext& context);

    ThresholdControls thresholds_;
    GroupLevel level_ = GroupLevel::market;
};

} // namespace footprint
