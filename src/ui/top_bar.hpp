// SPDX-License-Identifier: MIT
#pragma once

// The bar along the top: panels, undo, analysis, projection, layers, theme, files, help.

#include "ui/panel_context.hpp"

namespace footprint {

class TopBar {
  public:
    void draw(PanelContext& context, const std::vector<StoryFile>& stories);

  private:
    void draw_projection(PanelContext& context, float width);
    void draw_layers(PanelContext& context);
    void draw_stories(PanelContext& context, const std::vector<StoryFile>& stories);
};

} // namespace footprint
