// SPDX-License-Identifier: MIT
#include "ui/legend_handle.hpp"

#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr float snap_px = 14;        ///< to an edge of the room, logical
constexpr double place_digits = 1e3; ///< a pixel, and short in a file

/// A share of the room; at its ends where it is near them.
double share_of(float at, float low, float high) {
    if (high <= low || at - low < px(snap_px)) return 0;
    if (high - at < px(snap_px)) return 1;
    return std::round((at - low) / (high - low) * place_digits) / place_digits;
}

} // namespace

/// Where a legend stands whose top left is at `corner`.
LegendPlace LegendHandle::place_at(const LegendFrame& legend, ImVec2 corner) const {
    const float right = legend.room.x + legend.room.width - legend.box.width;
    const float bottom = legend.room.y + legend.room.height - legend.box.height;
    return {share_of(corner.x, legend.room.x, right), share_of(corner.y, legend.room.y, bottom)};
}

void LegendHandle::draw(PanelContext& context) {
    look().wheel_is_maps = false;
    if (!context.map.legend) return;
    const LegendFrame& legend = *context.map.legend;
    const PanelRect& box = legend.box;
    ImGui::SetNextWindowPos({box.x, box.y});
    ImGui::SetNextWindowSize({box.width, box.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::Begin("###legend", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav);
    const float side = std::min(px(24), box.height);
    ImGui::InvisibleButton("legend", {box.width, box.height});
    ImGui::SetItemAllowOverlap();
    const bool is_held = ImGui::IsItemActive();
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (ImGui::IsItemActivated()) {
        grip_ = {mouse.x - box.x, mouse.y - box.y};
        pressed_ = mouse;
    }
    // The last move may come with the release, in one frame.
    const float threshold = ImGui::GetIO().MouseDragThreshold;
    if (is_held || ImGui::IsItemDeactivated()) {
        const ImVec2 by{mouse.x - pressed_.x, mouse.y - pressed_.y};
        is_dragged_ = is_dragged_ || by.x * by.x + by.y * by.y > threshold * threshold;
    } else {
        is_dragged_ = false;
    }
    const bool on_fold = mouse.x >= box.x + box.width - side && mouse.y < box.y + side;
    if (ImGui::IsItemHovered() && !on_fold && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) &&
        context.view.legend.at) {
        View next = context.view;
        next.legend.at.reset();
        context.edit(std::move(next));
    } else if (is_dragged_) {
        View next = context.view;
        next.legend.at = place_at(legend, {mouse.x - grip_.x, mouse.y - grip_.y});
        context.edit(std::move(next), "legend");
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    }
    if (ImGui::IsItemDeactivated()) context.requests.act_is_finished = true;
    probe("legend");
    tooltip(context.view.legend.at ? "Drag to move it. A double click puts it back where it hides least."
                                   : "Drag to move it");

    const bool is_under = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    look().wheel_is_maps = is_under;
    if (is_under || is_held) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddRect({box.x, box.y}, {box.x + box.width, box.y + box.height}, to_u32(look().palette.accent),
                     px(6), 0, px(1));
        const bool folded = context.view.legend.folded;
        ImGui::SetCursorScreenPos({box.x + box.width - side, box.y});
        const bool clicked = ImGui::InvisibleButton("fold", {side, side});
        const ImVec2 middle{box.x + box.width - side / 2, box.y + side / 2};
        list.AddRectFilled(
            {middle.x - px(9), middle.y - px(9)}, {middle.x + px(9), middle.y + px(9)},
            to_u32(ImGui::IsItemHovered() ? look().palette.field_hovered : look().palette.popup), px(4));
        draw_icon(list, folded ? Icon::chevron_right : Icon::chevron_down, middle, px(10),
                  to_u32(look().palette.text));
        tooltip(folded ? "Unfold the legend" : "Fold the legend to one line");
        probe("legend-fold");
        if (clicked) {
            View next = context.view;
            next.legend.folded = !folded;
            context.edit(std::move(next));
        }
    }
    ImGui::End();
    ImGui::PopStyleVar(2);
}

} // namespace footprint
