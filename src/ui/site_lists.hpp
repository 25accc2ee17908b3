// SPDX-License-Identifier: MIT
#pragma once

// The sites under the pointer: named while it hovers, and listed to choose from where a click cannot tell
// them apart.

#include "ui/panel_context.hpp"

namespace footprint {

/// A tooltip that names `sites` (indices into the catalogue).
void draw_hover(const PanelContext& context, const std::vector<std::size_t>& sites);

class SitePicker {
  public:
    void open(std::vector<std::size_t> sites) {
        sites_ = std::move(sites);
        is_new_ = true;
    }
    void close() { sites_.clear(); }
    void draw(PanelContext& context);

  private:
    std::vector<std::size_t> sites_;
    bool is_new_ = false;
};

} // namespace footprint
