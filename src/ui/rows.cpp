// SPDX-License-Identifier: MIT
#include "ui/rows.hpp"

#include "ui/keyboard_focus.hpp"
#include "ui/look.hpp"
#include "ui/marker.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

namespace footprint {
namespace {

constexpr std::string_view only_word = "only";

ProbeRect part(float left, float top, float width, float height) { return {left, top, width, height}; }

} // namespace

RowClick list_row(const RowLook& row) {
    const Look& it = look();
    const PanelColors& p = it.palette;
    const float height = px(26);
    ImGui::PushID(row.prefix.data(), row.prefix.data() + row.prefix.size());
    ImGui::PushID(row.id.data(), row.id.data() + row.id.size());
    const bool clicked = ImGui::InvisibleButton("row", {ImGui::GetContentRegionAvail().x, height});
    const bool hovered = ImGui::IsItemHovered();
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const float mouse_x = ImGui::GetIO().MousePos.x;
    const float middle = (low.y + high.y) / 2;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (hovered) list.AddRectFilled(low, high, to_u32(p.field_hovered), px(5));

    float x = low.x + px(4) + px(16) * static_cast<float>(row.depth);
    float fold_end = low.x;
    if (row.fold != Fold::none) {
        fold_end = x + px(18);
        draw_icon(list, row.fold == Fold::open ? Icon::chevron_down : Icon::chevron_right,
                  {x + px(7), middle}, px(10), to_u32(hovered && mouse_x < fold_end ? p.text : p.text_dim));
        probe_part("fold", row.id, part(x, low.y, px(18), height));
    }
    if (row.fold != Fold::none || row.depth > 0 || row.prefix == "market") x += px(18);
    draw_check(list, {x, middle - px(8)}, px(16), row.check, hovered && mouse_x >= fold_end);
    x += px(24);
    if (row.marker) {
        draw_marker(list, *row.marker, Status::open, {x + px(7), middle}, px(6));
        x += px(22);
    }

    const float count_width = text_width(it.fonts.small, row.count);
    const float only_width = text_width(it.fonts.small, only_word);
    const float count_left = high.x - px(7) - count_width;
    const float only_left = count_left - only_width - px(14);
    const bool only_shown = hovered && row.has_only;
    const bool on_only = only_shown && mouse_x >= only_left && mouse_x < count_left - px(3);
    const float name_end = only_shown ? only_left - px(4) : count_left - px(6);
    const ImVec4 ink = row.is_faint ? p.text_faint : row.check == Check::off ? p.text_dim : p.text;
    fitted_text(list, it.fonts.regular, {x, middle - it.fonts.regular->FontSize / 2}, name_end - x,
                to_u32(ink), row.name);
    const float small_top = middle - it.fonts.small->FontSize / 2;
    if (only_shown) {
        if (on_only)
            list.AddRectFilled({only_left - px(5), low.y + px(3)},
                               {only_left + only_width + px(5), high.y - px(3)}, to_u32(p.accent_soft),
                               px(4));
        list.AddText(it.fonts.small, it.fonts.small->FontSize, {only_left, small_top}, to_u32(p.accent),
                     only_word.data(), only_word.data() + only_word.size());
    }
    list.AddText(it.fonts.small, it.fonts.small->FontSize, {count_left, small_top},
                 to_u32(row.is_faint || row.check == Check::off ? p.text_faint : p.text_dim),
                 row.count.data(), row.count.data() + row.count.size());
    tooltip(on_only ? std::string{"Shows "} + std::string{row.name} + " alone" : std::string{row.tip});
    probe(row.prefix, row.id);
    if (row.has_only) probe_part("only", row.id, part(only_left, low.y, only_width, height));
    ImGui::PopID();
    ImGui::PopID();
    if (!clicked) return RowClick::none;
    // The pointer may be anywhere; with Shift Enter unfolds.
    if (keyboard_is_in_panels())
        return row.fold != Fold::none && ImGui::GetIO().KeyShift ? RowClick::fold : RowClick::row;
    if (on_only) return RowClick::only;
    return mouse_x < fold_end ? RowClick::fold : RowClick::row;
}

} // namespace footprint
