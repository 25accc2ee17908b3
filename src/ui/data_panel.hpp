// SPDX-License-Identifier: MIT
#pragma once

// Somebody's own sources: what was found in each, what is wrong with it, how it is drawn.

#include "ui/data_model.hpp"
#include "ui/panel_context.hpp"

#include <set>

namespace footprint {

class DataPanel {
  public:
    void draw(PanelContext& context);

  private:
    void draw_card(PanelContext& context, const SourceCard& card, std::size_t index);
    void draw_sign(PanelContext& context, const SourceCard& card, std::size_t index);
    void draw_faults(const SourceCard& card, std::size_t index);

    std::set<std::string> unfolded_; ///< whose faults are listed
};

} // namespace footprint
