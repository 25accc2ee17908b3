// SPDX-License-Identifier: MIT
#pragma once

// Finds a place or a site and flies the map there; or shows only what matches.

#include "ui/panel_context.hpp"
#include "ui/search_index.hpp"

namespace footprint {

class SearchBox {
  public:
    void focus() { wants_focus_ = true; }
    bool has_query() const { return !query_.empty(); }

    void draw_field(PanelContext& context);
    void draw_results(PanelContext& context);

  private:
    void refresh(PanelContext& context);
    void choose(PanelContext& context, const SearchHit& hit);
    bool draw_hit(const PanelContext& context, const SearchHit& hit, bool marked);

    SnapshotPointer indexed_; ///< what index_ and hits_ are of
    Pending<SearchIndex> making_;
    std::optional<SearchIndex> index_;
    std::string query_;
    std::string searched_; ///< what hits_ answer
    std::vector<SearchHit> hits_;
    std::size_t marked_ = 0;
    bool wants_focus_ = false;
    bool leaves_field_ = false;
};

} // namespace footprint
