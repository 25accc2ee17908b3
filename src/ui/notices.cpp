// SPDX-License-Identifier: MIT
#include "ui/notices.hpp"

#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr double info_s = 12;
constexpr double error_s = 60;
constexpr std::size_t most = 4;

} // namespace

void Notices::add(Notice notice) {
    // The same trouble again is not news, and of one subject only the last counts.
    std::erase_if(shown_, [&](const Shown& old) {
        return old.notice.text == notice.text ||
               (!notice.subject.empty() && old.notice.subject == notice.subject);
    });
    last_ = notice.text;
    shown_.push_back({std::move(notice), 0, ++count_});
    if (shown_.size() > most) shown_.pop_front();
}

bool Notices::draw_one(Shown& shown, ImVec2 at, float& height, Requests& requests) {
    const Notice& notice = shown.notice;
    const double now = ImGui::GetTime();
    if (shown.until == 0) shown.until = now + (notice.kind == NoticeKind::error ? error_s : info_s);
    if (now >= shown.until) return false;
    wake_in(shown.until - now + 0.01);

    bool stays = true;
    const PanelColors& p = look().palette;
    const float width = std::min(px(460), ImGui::GetIO().DisplaySize.x - px(24));
    ImGui::SetNextWindowPos(at, ImGuiCond_Always, {0.5F, 1});
    ImGui::SetNextWindowSize({width, 0});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, p.popup);
    ImGui::PushStyleColor(ImGuiCol_Border, notice.kind == NoticeKind::error ? p.bad : p.accent);
    ImGui::Begin(fmt::format("###notice{}", shown.number).c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PushTextWrapPos(width - px(48));
    ImGui::TextUnformatted(notice.text.c_str());
    ImGui::PopTextWrapPos();
    probe("notice");
    if (!notice.folder.empty() &&
        text_button("open-folder", "Open folder", notice.folder.string(), Emphasis::quiet))
        requests.open_folder = notice.folder;
    const ImVec2 back = ImGui::GetCursorPos();
    ImGui::SetCursorPos({width - px(40), px(6)});
    if (icon_button("notice-close", Icon::close, "Closes this message")) stays = false;
    ImGui::SetCursorPos(back);
    height = ImGui::GetWindowHeight();
    ImGui::End();
    ImGui::PopStyleColor(2);
    return stays;
}

void Notices::draw(const Insets& insets, Requests& requests) {
    if (shown_.empty()) return;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float left = px(static_cast<float>(insets.left));
    const float right = screen.x - px(static_cast<float>(insets.right));
    float bottom = screen.y - px(46 + static_cast<float>(insets.bottom));
    for (auto one = shown_.rbegin(); one != shown_.rend(); ++one) {
        float height = 0;
        if (!draw_one(*one, {(left + right) / 2, bottom}, height, requests)) one->until = -1;
        bottom -= height + px(8);
    }
    std::erase_if(shown_, [](const Shown& old) { return old.until < 0; });
}

} // namespace footprint
