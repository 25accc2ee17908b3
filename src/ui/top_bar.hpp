// SPDX-License-Identifier: MIT
#pragma once

// The bar along the top: panels, undo, analysis, projection, layers, theme, files, help.

#include "ui/bar_plan.hpp"
#include "ui/panel_context.hpp"

#include <imgui.h>

namespace footprint {

class TopBar {
  public:
    void draw(PanelContext& context, const std::vector<StoryFile>& stories);

  private:
    BarPlan plan(const PanelContext& context, bool has_stories);
    void draw_left(PanelContext& context, const BarPlan& has);
    float draw_right(PanelContext& context, const BarPlan& has, const std::vector<StoryFile>& stories);
    void draw_work_within(const PanelContext& context, float room);
    void draw_menu(PanelContext& context, const BarPlan& has, const std::vector<StoryFile>& stories);
    void draw_popups(PanelContext& context, const std::vector<StoryFile>& stories);
    void draw_projection(PanelContext& context, bool opens);
    void draw_layers(PanelContext& context, bool opens);
    void draw_stories(PanelContext& context, const std::vector<StoryFile>& stories, bool opens);
    void note_anchor(BarItem part);
    bool begin_popup(const char* id, BarItem part, float width, bool opens);

    std::array<ImVec2, bar_parts> anchors_{}; ///< where a part's popup opens
    std::optional<BarItem> opens_;            ///< the popup that was asked for in this frame
    float right_width_ = 0;                   ///< of what stands at the right
};

} // namespace footprint
