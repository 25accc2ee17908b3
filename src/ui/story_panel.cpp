// SPDX-License-Identifier: MIT
#include "ui/story_panel.hpp"

#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

namespace footprint {
namespace {

ImVec4 color_of(ClaimVerdict verdict) {
    const PanelColors& p = look().palette;
    switch (verdict) {
    case ClaimVerdict::supported: return p.good;
    case ClaimVerdict::contradicted: return p.bad;
    case ClaimVerdict::undecidable: break;
    }
    return p.text_dim;
}

Icon icon_of(ClaimVerdict verdict) {
    switch (verdict) {
    case ClaimVerdict::supported: return Icon::check;
    case ClaimVerdict::contradicted: return Icon::cross;
    case ClaimVerdict::undecidable: break;
    }
    return Icon::question;
}

/// A sign in a disc, and the word.
void draw_verdict(ImDrawList& list, ImVec2 at, ClaimVerdict verdict) {
    const Look& it = look();
    const float r = px(9);
    const ImVec4 color = color_of(verdict);
    list.AddCircleFilled({at.x + r, at.y + r}, r, to_u32(color));
    draw_icon(list, icon_of(verdict), {at.x + r, at.y + r},
              px(verdict == ClaimVerdict::undecidable ? 12 : 11), to_u32(it.palette.on_accent));
    ImFont* font = it.fonts.small;
    const std::string_view word = name_of(verdict);
    list.AddText(font, font->FontSize, {at.x + 2 * r + px(7), at.y + r - font->FontSize / 2}, to_u32(color),
                 word.data(), word.data() + word.size());
}

} // namespace

void StoryPanel::draw(PanelContext& context) {
    const PanelRect& rect = context.layout.story;
    if (!rect.shown || !context.map.story) return;
    const StoryModel& story = *context.map.story;
    if (page_ != story.page) unfolded_.clear();
    page_ = story.page;
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.width, rect.height});
    ImGui::Begin("Story###story", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing);
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 start = ImGui::GetCursorPos();
    ImGui::PushTextWrapPos(start.x + width - px(34));
    ImGui::PushFont(look().fonts.small);
    ImGui::TextColored(look().palette.text_dim, "%s",
                       story.title.empty() ? "A view with claims" : story.title.c_str());
    ImGui::PopFont();
    ImGui::PopTextWrapPos();
    const float below = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({start.x + width - px(28), start.y - px(5)});
    if (icon_button("story-close", Icon::close, "Closes the story (Esc)"))
        context.requests.close_story = true;
    ImGui::SetCursorPos({start.x, std::max(below, start.y + px(20))});

    const float footer = px(38);
    // A page starts at its top.
    ImGui::BeginChild(fmt::format("page{}", story.page).c_str(),
                      {0, ImGui::GetContentRegionAvail().y - footer});
    if (!story.page_title.empty()) {
        ImGui::PushFont(look().fonts.title);
        wrapped(story.page_title, look().palette.text);
        ImGui::PopFont();
        ImGui::Dummy({1, px(2)});
    }
    if (!story.introduction.empty()) {
        dim_text(story.introduction);
        ImGui::Dummy({1, px(4)});
    }
    if (!story.caption.empty()) wrapped(story.caption, look().palette.text);
    probe("story-caption");
    ImGui::Dummy({1, px(6)});
    if (story.claims.empty()) {
        faint_text("This page makes no claims.");
    } else {
        heading(story.claims.size() == 1 ? "The claim, checked" : "The claims, checked");
        for (std::size_t i = 0; i < story.claims.size(); ++i) draw_claim(story.claims[i], i);
    }
    ImGui::EndChild();

    ImGui::SetCursorPosY(rect.height - px(12) - px(30));
    const bool has_previous = story.page > 0;
    const bool has_next = story.page + 1 < story.pages;
    const std::string place = fmt::format("{} of {}", story.page + 1, story.pages);
    const float button = std::min(px(104), (width - text_width(look().fonts.regular, place)) / 2 - px(8));
    ImGui::BeginDisabled(!has_previous);
    if (text_button("story-previous", "Previous", tooltip_of(Action::story_previous), Emphasis::normal,
                    button))
        context.act(Action::story_previous);
    ImGui::EndDisabled();
    ImGui::SameLine();
    ImGui::SetCursorPosX(start.x + (width - text_width(look().fonts.regular, place)) / 2);
    ImGui::AlignTextToFramePadding();
    ImGui::TextColored(look().palette.text_dim, "%s", place.c_str());
    ImGui::SameLine(start.x + width - button);
    ImGui::BeginDisabled(!has_next);
    if (text_button("story-next", "Next", tooltip_of(Action::story_next),
                    has_next ? Emphasis::primary : Emphasis::normal, button))
        context.act(Action::story_next);
    ImGui::EndDisabled();
    ImGui::End();
}

void StoryPanel::draw_claim(const ClaimLine& claim, std::size_t number) {
    const bool is_open = unfolded_.contains(number);
    ImGui::PushID(static_cast<int>(number));
    const float width = ImGui::GetContentRegionAvail().x;
    const float inner = width - px(8);
    ImFont* font = look().fonts.regular;
    ImFont* small = look().fonts.small;
    const auto height_of = [&](ImFont* of, const std::string& text) {
        return of->CalcTextSizeA(of->FontSize, FLT_MAX, inner, text.data(), text.data() + text.size()).y;
    };
    const float sentence = height_of(font, claim.sentence);
    const float finding = height_of(small, claim.finding);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = px(6) + sentence + px(6) + px(18) + px(6) + (is_open ? finding + px(6) : 0);
    if (ImGui::InvisibleButton("claim", {width, height})) unfolded_ = toggled(std::move(unfolded_), number);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const PanelColors& p = look().palette;
    if (ImGui::IsItemHovered())
        list.AddRectFilled(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), to_u32(p.field_hovered), px(5));
    const auto write = [&](ImFont* of, float y, const ImVec4& color, const std::string& text) {
        list.AddText(of, of->FontSize, {at.x + px(4), y}, to_u32(color), text.data(),
                     text.data() + text.size(), inner);
    };
    write(font, at.y + px(6), p.text, claim.sentence);
    const float verdict_y = at.y + px(6) + sentence + px(6);
    draw_verdict(list, {at.x + px(4), verdict_y}, claim.verdict);
    draw_icon(list, is_open ? Icon::chevron_down : Icon::chevron_right,
              {at.x + width - px(12), verdict_y + px(9)}, px(11), to_u32(p.text_dim));
    if (is_open) write(small, verdict_y + px(24), p.text_dim, claim.finding);
    std::string tip = fmt::format("{} {}\n{}", name_of(claim.verdict), tip_of(claim.verdict), claim.finding);
    tip.insert(name_of(claim.verdict).size(), ":");
    if (!claim.source.empty()) tip += "\n\nSaid by: " + claim.source;
    if (!claim.rests_on.empty()) tip += "\n\nRests on:\n" + claim.rests_on;
    tooltip(tip);
    probe("claim", fmt::format("{}", number));
    ImGui::PopID();
}

} // namespace footprint
