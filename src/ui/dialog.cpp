// SPDX-License-Identifier: MIT
#include "ui/dialog.hpp"

#include "ui/keyboard_focus.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>
#include <string>

namespace footprint {

bool begin_dialog(const char* id, const char* title, bool& open, float width) {
    const bool is_up = ImGui::IsPopupOpen(id);
    if (!open && !is_up) return false;
    if (open && !is_up) ImGui::OpenPopup(id);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float wide = std::min(px(width), screen.x - px(24));
    ImGui::SetNextWindowPos({screen.x / 2, screen.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSizeConstraints({wide, 0}, {wide, std::max(px(80), screen.y - px(24))});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(20), px(16)});
    const bool drawn =
        ImGui::BeginPopupModal(id, nullptr,
                               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_AlwaysAutoResize |
                                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar();
    if (!drawn) return false;
    begin_tab_stops();
    if (GImGui->DimBgRatio < 1) wake_in(0.01); // the rest of the window is still fading
    if (!open) ImGui::CloseCurrentPopup();
    const ImVec2 back = ImGui::GetCursorPos();
    ImGui::SetCursorPosX(ImGui::GetWindowContentRegionMax().x - px(26));
    ImGui::SetCursorPosY(back.y - px(5));
    if (icon_button("dialog-close", Icon::close, "Closes this (Esc)")) {
        open = false;
        ImGui::CloseCurrentPopup();
    }
    ImGui::SetCursorPos(back);
    ImGui::PushFont(look().fonts.title);
    ImGui::TextUnformatted(title);
    ImGui::PopFont();
    ImGui::Dummy({1, px(4)});
    return true;
}

void end_dialog() {
    // A dialog takes the size of what it holds in the frame after: until then something of it is out of sight.
    const ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const float needed = window.DC.CursorMaxPos.y + window.Scroll.y - window.Pos.y + window.WindowPadding.y;
    if (std::abs(needed - window.SizeFull.y) > 1.5F && window.ScrollMax.y == 0) wake_in(0.01);
    end_tab_stops();
    ImGui::EndPopup();
}

} // namespace footprint
