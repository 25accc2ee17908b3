// SPDX-License-Identifier: MIT
#pragma once

// The day the map is shown as of: typed, or moved by a month or a year.

#include "ui/panel_context.hpp"

namespace footprint {

class DateField {
  public:
    void draw(PanelContext& context);

  private:
    std::string text_;
    std::string error_;
    bool was_active_ = false;
};

} // namespace footprint
