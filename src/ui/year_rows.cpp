// SPDX-License-Identifier: MIT
#include "ui/year_rows.hpp"

#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

namespace footprint {
namespace {

constexpr float row_height = 24;
constexpr float bar_height = 12;
constexpr float count_width = 58;

/// What is certain from the left, then hollow what may be.
void draw_bar(ImDrawList& list, const PanelContext& context, const YearRow& row, ImVec2 at, float width) {
    const auto& providers = context.world.catalogue.providers;
    const float one = context.events.most > 0 ? width / static_cast<float>(context.events.most) : 0;
    const float gap = one > px(3) ? px(1) : 0;
    std::size_t before = 0;
    const auto part = [&](std::size_t count, std::size_t provider, bool is_maybe) {
        if (count == 0) return;
        const float left = at.x + one * static_cast<float>(before);
        before += count;
        const float right = std::max(left + 1, at.x + one * static_cast<float>(before) - gap);
        ImVec4 color = to_vec4(providers[provider].color);
        const ImU32 edge = to_u32(color);
        if (is_maybe) color.w *= 0.28F;
        list.AddRectFilled({left, at.y}, {right, at.y + px(bar_height)}, to_u32(color), px(1));
        if (is_maybe) list.AddRect({left, at.y}, {right, at.y + px(bar_height)}, edge, px(1));
    };
    for (const auto& [provider, count] : row.providers) part(count.certain, provider, false);
    for (const auto& [provider, count] : row.providers) part(count.maybe, provider, true);
}

bool draw_row(const PanelContext& context, const YearRow& row, float name_width) {
    const Look& it = look();
    const PanelColors& p = it.palette;
    const bool clicked = ImGui::InvisibleButton(row.name.c_str(), {ImGui::GetContentRegionAvail().x, px(row_height)});
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered()) list.AddRectFilled(low, high, to_u32(p.field_hovered), px(4));
    const float text_top = (low.y + high.y - it.fonts.small->FontSize) / 2;
    const bool is_empty = row.providers.empty();
    list.AddText(it.fonts.small, it.fonts.small->FontSize, {low.x + px(4), text_top},
                 to_u32(is_empty ? p.text_faint : p.text_dim), row.name.data(), row.name.data() + row.name.size());
    const float left = low.x + name_width;
    const float right = high.x - px(count_width);
    if (right > left) draw_bar(list, context, row, {left, (low.y + high.y - px(bar_height)) / 2}, right - left);
    const float width = text_width(it.fonts.small, row.count);
    list.AddText(it.fonts.small, it.fonts.small->FontSize, {high.x - width - px(4), text_top},
                 to_u32(is_empty ? p.text_faint : p.text), row.count.data(), row.count.data() + row.count.size());
    tooltip(row.year > 0 ? row.tip + "\nA click lists them." : row.tip);
    probe("events-year", row.name);
    return clicked;
}

} // namespace

std::optional<int> draw_year_rows(const PanelContext& context) {
    float name_width = 0;
    for (const YearRow& row : context.events.years)
        name_width = std::max(name_width, text_width(look().fonts.small, row.name) + px(12));
    std::optional<int> chosen;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(1)});
    for (const YearRow& row : context.events.years)
        if (draw_row(context, row, name_width) && row.year > 0) chosen = row.year;
    ImGui::PopStyleVar();
    return chosen;
}

} // namespace footprint
