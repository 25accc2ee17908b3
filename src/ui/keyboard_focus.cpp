// SPDX-License-Identifier: MIT
#include "ui/keyboard_focus.hpp"

#include "ui/look.hpp"
#include "ui/probe.hpp"

#include <array>
#include <imgui_internal.h>

namespace footprint {
namespace {

/// In the order in which F6 visits them.
constexpr std::array panel_windows{"###bar", "Filter###filter", "Story###story", "Right###right",
                                   "###timeline"};

ImGuiWindow* shown_window(std::size_t index) {
    ImGuiWindow* window = ImGui::FindWindowByName(panel_windows[index]);
    return window && window->WasActive && !window->Hidden ? window : nullptr;
}

/// Which of the panels has the keyboard; their number for none.
std::size_t focused_panel() {
    const ImGuiWindow* focused = ImGui::GetCurrentContext()->NavWindow;
    for (std::size_t i = 0; focused && i < panel_windows.size(); ++i)
        if (shown_window(i) == focused->RootWindow) return i;
    return panel_windows.size();
}

void give_to(ImGuiWindow& window) {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGui::FocusWindow(&window);
    ImGui::NavInitWindow(&window, false);
    context.NavDisableHighlight = false;
    context.NavDisableMouseHover = true;
}

} // namespace

bool keyboard_is_in_panels() { return look().keyboard_in_panels; }

void enter_panels() {
    look().keyboard_in_panels = true;
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    const auto last = static_cast<std::size_t>(look().keyboard_panel);
    ImGuiWindow* window = last < panel_windows.size() ? shown_window(last) : nullptr;
    for (std::size_t i = 0; !window && i < panel_windows.size(); ++i) window = shown_window(i);
    if (window) give_to(*window);
}

void go_to_panel(int onward) {
    look().keyboard_in_panels = true;
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    const auto count = static_cast<int>(panel_windows.size());
    const std::size_t now = focused_panel();
    int at = now < panel_windows.size() ? static_cast<int>(now) : onward > 0 ? -1 : count;
    for (int tried = 0; tried < count; ++tried) {
        at = (at + onward + count) % count;
        if (ImGuiWindow* window = shown_window(static_cast<std::size_t>(at))) return give_to(*window);
    }
}

void go_to_control(int onward) {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    const bool is_elsewhere = focused_panel() == panel_windows.size() && !ImGui::GetTopMostPopupModal();
    if (!context.NavWindow || is_elsewhere) return enter_panels();
    context.NavDisableHighlight = false;
    // As ImGui asks for it on its own account, where a field is being edited.
    context.NavTabbingDir = onward;
    ImGui::NavMoveRequestSubmit(ImGuiDir_None, onward < 0 ? ImGuiDir_Up : ImGuiDir_Down,
                                ImGuiNavMoveFlags_Tabbing,
                                ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY);
    context.NavTabbingResultFirst.Clear();
    context.NavTabbingCounter = -1;
    look().tab_moves = true;
}

void leave_panels() {
    if (const std::size_t now = focused_panel(); now < panel_windows.size())
        look().keyboard_panel = static_cast<int>(now);
    look().keyboard_in_panels = false;
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.IO.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    context.NavDisableHighlight = true;
    context.NavDisableMouseHover = false;
}

void begin_tab_stops() { ImGui::PushItemFlag(ImGuiItemFlags_Inputable, true); }

void end_tab_stops() { ImGui::PopItemFlag(); }

void draw_focus_ring() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const ImGuiWindow* window = context.NavWindow;
    if (!look().keyboard_in_panels || context.NavDisableHighlight || !window || context.NavId == 0) return;
    const ImRect& inside = window->NavRectRel[context.NavLayer];
    const ImVec2 start = window->DC.CursorStartPos;
    const ImVec2 low{start.x + inside.Min.x, start.y + inside.Min.y};
    const ImVec2 high{start.x + inside.Max.x, start.y + inside.Max.y};
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.PushClipRect({window->InnerClipRect.Min.x - px(4), window->InnerClipRect.Min.y - px(4)},
                      {window->InnerClipRect.Max.x + px(4), window->InnerClipRect.Max.y + px(4)});
    list.AddRect({low.x - px(2), low.y - px(2)}, {high.x + px(2), high.y + px(2)},
                 to_u32(look().palette.accent), px(6), 0, px(2));
    list.PopClipRect();
    if (look().probes) look().probes->add("focus", {low.x, low.y, high.x - low.x, high.y - low.y});
}

void settle_presses() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    // Enter means fields only to ImGui: here it presses buttons as the space bar does. What Tab comes to has the same mark, and is not
    // pressed.
    const bool is_enter = context.IO.NavInputs[ImGuiNavInput_Input] > 0;
    if (look().keyboard_in_panels && context.NavActivateInputId != 0 && context.NavActivateId == 0 && is_enter)
        context.NavActivateId = context.NavActivateDownId = context.NavActivatePressedId =
            context.NavActivateInputId;
    if (look().keyboard_in_panels && context.NavActivateInputId != 0 && !is_enter) context.NavDisableHighlight = false;
    if (!std::exchange(look().tab_moves, false)) return;
    context.NavDisableHighlight = false;
    if (ImGui::GetTopMostPopupModal()) return; // a field that Tab comes to there is opened
    context.NavActivateId = context.NavActivateDownId = context.NavActivatePressedId =
        context.NavActivateInputId = 0;
}

} // namespace footprint
