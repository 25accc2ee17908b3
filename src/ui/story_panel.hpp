// SPDX-License-Identifier: MIT
#pragma once

// A story's page, in the place of the filter: caption, claims and their verdicts, the way to the other pages.

#include "ui/panel_context.hpp"

#include <set>

namespace footprint {

class StoryPanel {
  public:
    void draw(PanelContext& context);

  private:
    void draw_claim(const ClaimLine& claim, std::size_t number);

    std::set<std::size_t> unfolded_; ///< claims of `page_`
    std::size_t page_ = 0;
};

} // namespace footprint
