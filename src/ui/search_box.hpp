// SPDX-License-Identifier: MIT
#pragma once

// Finds a place or a site and flies the map there; or shows only what matches.

#include "ui/panel_context.hpp"
#include "ui/search_index.hpp"

#include <future>

namespace footprint {

class SearchBox {
  public:
    explicit SearchBox(const World& world) : world_(world) {}

    void focus() { wants_focus_ = true; }
    bool has_query() const { return !query_.empty(); }

    void draw_field(PanelContext& context);
    void draw_results(PanelContext& context);

  private:
    void refresh();
    void choose(PanelContext& context, const SearchHit& hit);
    bool draw_hit(const PanelContext& context, const SearchHit& hit, bool marked);

    const World& world_;
    std::future<std::unique_ptr<SearchIndex>> making_;
    std::unique_ptr<SearchIndex> index_;
    std::string query_;
    std::string searched_; ///< what hits_ answer
    std::vector<SearchHit> hits_;
    std::size_t marked_ = 0;
    bool wants_focus_ = false;
    bool leaves_field_ = false;
};

} // namespace footprint
