// SPDX-License-Identifier: MIT
#include "ui/commit_field.hpp"

#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <imgui_stdlib.h>

namespace footprint {

std::optional<std::string> CommitField::draw(const char* id, const std::string& shown, const char* hint,
                                             std::string_view tip, float width) {
    if (!was_active_ && error_.empty()) text_ = shown;
    ImGui::SetNextItemWidth(width);
    ImGui::PushID(id);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {px(9), (px(30) - ImGui::GetTextLineHeight()) / 2});
    const bool entered = ImGui::InputTextWithHint(
        "##text", hint, &text_, ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleVar();
    ImGui::PopID();
    const bool is_active = ImGui::IsItemActive();
    const bool left = was_active_ && !is_active;
    if (ImGui::IsItemEdited()) error_.clear();
    tooltip(tip);
    probe(id);
    was_active_ = is_active;
    if (!entered && !left) return std::nullopt;
    error_.clear();
    if (text_ == shown) return std::nullopt;
    return text_;
}

void CommitField::refuse(std::string error) {
    if (!error.empty()) error[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(error[0])));
    error_ = std::move(error);
    if (!error_.ends_with('.')) error_ += '.';
}

void CommitField::draw_error(const char* id) const {
    if (error_.empty()) return;
    wrapped(error_, look().palette.bad);
    probe(id);
}

} // namespace footprint
