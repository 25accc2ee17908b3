// SPDX-License-Identifier: MIT
#pragma once

// The panel on the left: what is shown, and as of when.

#include "ui/commit_field.hpp"
#include "ui/date_field.hpp"
#include "ui/panel_context.hpp"
#include "ui/search_box.hpp"

namespace footprint {

class FilterPanel {
  public:
    void draw(PanelContext& context);
    void focus_search() { search_.focus(); }

  private:
    void draw_providers(PanelContext& context);
    void draw_markets(PanelContext& context);
    void draw_shares(PanelContext& context);
    void draw_place(PanelContext& context, const PlaceRow& row, int depth);
    void draw_more(PanelContext& context);
    void draw_footer(PanelContext& context);

    SearchBox search_;
    DateField date_;
    CommitField shares_; ///< of an audience of one's own
    std::set<std::string> unfolded_; ///< markets and subregions
};

} // namespace footprint
