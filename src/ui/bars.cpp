// SPDX-License-Identifier: MIT
#include "ui/bars.hpp"

#include "ui/look.hpp"
#include "ui/marker.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr float row_height = 25;
constexpr float bar_height = 9;
constexpr float bar_from = 0.63F; ///< of what the figures leave
constexpr float letter_room = 16;

float part_of(float width, double share) { return width * static_cast<float>(std::clamp(share, 0.0, 1.0)); }

} // namespace

void share_bar(ImDrawList& list, ImVec2 at, ImVec2 size, double certain, double possible,
               const ImVec4& color) {
    const float corner = std::min(px(3), size.y / 2);
    list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, to_u32(look().palette.field_active), corner);
    ImVec4 pale = color;
    pale.w *= 0.42F;
    const float full = part_of(size.x, certain);
    const float most = part_of(size.x, std::max(certain, possible));
    if (most > full) list.AddRectFilled(at, {at.x + most, at.y + size.y}, to_u32(pale), corner);
    // A share above nothing is seen.
    if (certain > 0)
        list.AddRectFilled(at, {at.x + std::max(full, px(2)), at.y + size.y}, to_u32(color), corner);
}

void stacked_bar(ImDrawList& list, ImVec2 at, ImVec2 size, std::span<const BarPart> parts) {
    list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, to_u32(look().palette.field_active), px(2));
    float x = at.x;
    ImFont* font = look().fonts.small;
    for (const BarPart& part : parts) {
        const float width = part_of(size.x, part.share);
        if (width < 0.5F) continue;
        const float gap = x > at.x ? px(1) : 0; // neighbours stay apart whatever their colours
        if (width > gap)
            list.AddRectFilled({x + gap, at.y}, {x + width, at.y + size.y}, to_u32(part.color), px(2));
        const float wide = text_width(font, part.letter);
        if (!part.letter.empty() && width > std::max(px(letter_room), wide + px(6)) &&
            size.y >= font->FontSize)
            list.AddText(font, font->FontSize, {x + (width - wide) / 2, at.y + (size.y - font->FontSize) / 2},
                         to_u32(ink_on(part.color)), part.letter.data(),
                         part.letter.data() + part.letter.size());
        x += width;
    }
}

BarRow bar_row(const BarRowLook& row) {
    const Look& it = look();
    const PanelColors& p = it.palette;
    const float height = px(row_height);
    BarRow result;
    ImGui::PushID(row.prefix.data(), row.prefix.data() + row.prefix.size());
    ImGui::PushID(row.id.data(), row.id.data() + row.id.size());
    const float width = ImGui::GetContentRegionAvail().x;
    result.clicked = ImGui::InvisibleButton("row", {std::max(px(40), width), height}) && row.is_button;
    result.is_visible = ImGui::IsItemVisible();
    ImGui::PopID();
    ImGui::PopID();
    if (!result.is_visible) return result;

    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const float middle = (low.y + high.y) / 2;
    if (row.is_chosen) list.AddRectFilled(low, high, to_u32(p.accent_soft), px(5));
    if (ImGui::IsItemHovered() && row.is_button)
        list.AddRectFilled(low, high, to_u32(p.field_hovered), px(5));
    float x = low.x + px(4);
    if (row.marker) {
        draw_marker(list, *row.marker, Status::open, {x + px(7), middle}, px(6));
        x += px(20);
    }
    ImFont* font = row.is_strong ? it.fonts.semibold : it.fonts.regular;
    const float end = high.x - px(4);
    const float second_left = end - px(row.second_width);
    const float first_right = row.second_width > 0 ? second_left - px(4) : end;
    const float first_left = first_right - px(row.first_width);
    const float bar_left = low.x + (first_left - low.x) * bar_from;
    fitted_text(list, font, {x, middle - font->FontSize / 2}, bar_left - x - px(6), to_u32(p.text), row.name);
    const auto right_aligned = [&](std::string_view text, float right, float room, ImFont* with,
                                   const ImVec4& color) {
        const float wide = std::min(room, text_width(with, text));
        fitted_text(list, with, {right - wide, middle - with->FontSize / 2}, room + px(1), to_u32(color),
                    text);
    };
    ImFont* small = it.fonts.small;
    right_aligned(row.first, first_right, px(row.first_width), small, p.text);
    if (row.second_width > 0) right_aligned(row.second, end, px(row.second_width), small, p.text_dim);
    result.bar = {bar_left, middle - px(bar_height) / 2};
    result.bar_size = {std::max(0.0F, first_left - bar_left - px(2)), px(bar_height)};
    tooltip(row.tip);
    probe(row.prefix, row.id);
    return result;
}

} // namespace footprint
