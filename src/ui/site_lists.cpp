// SPDX-License-Identifier: MIT
#include "ui/site_lists.hpp"

#include "base/text.hpp"
#include "ui/look.hpp"
#include "ui/marker.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace footprint {

namespace {

/// Two lines a site while they are few, one line while they are some, the rest as a number.
constexpr std::size_t most_in_full = 5;
constexpr std::size_t most_rows = 14;

void draw_row(const PanelContext& context, std::size_t index, bool in_full) {
    const Catalogue& catalogue = context.world.catalogue;
    const SitePointer site = catalogue.sites.fetch(index);
    const Provider& provider = catalogue.provider_of(index);
    const Date day = context.view.day(context.today);
    const std::string name = fmt::format("{} {}", provider.short_name, site->name);
    marker_item(provider, catalogue.sites.status(index, day));
    ImGui::SameLine();
    if (!in_full) {
        ImGui::TextUnformatted(name.c_str());
        return;
    }
    heading(name);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetTextLineHeight() * 0.9F + px(6));
    ImGui::PushFont(look().fonts.small);
    ImGui::TextColored(look().palette.text_dim, "%s", summary(context.world, index, day).c_str());
    ImGui::PopFont();
}

} // namespace

void draw_hover(const PanelContext& context, const std::vector<std::size_t>& sites) {
    if (sites.empty()) return;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(11), px(8)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(2)});
    ImGui::BeginTooltip();
    if (sites.size() > 1) {
        heading(fmt::format("{} here", counted(sites.size(), "site")));
        ImGui::Dummy({1, px(2)});
    }
    const std::size_t rows = sites.size() <= most_rows ? sites.size() : most_rows - 1;
    for (std::size_t i = 0; i < rows; ++i) draw_row(context, sites[i], sites.size() <= most_in_full);
    if (sites.size() > rows) ImGui::TextColored(look().palette.text_dim, "and %zu more", sites.size() - rows);
    if (sites.size() > 1) {
        ImGui::PushFont(look().fonts.small);
        ImGui::TextColored(look().palette.text_faint, "Click to tell them apart");
        ImGui::PopFont();
    }
    ImGui::EndTooltip();
    ImGui::PopStyleVar(2);
}

void SitePicker::draw(PanelContext& context) {
    if (std::exchange(is_new_, false)) ImGui::OpenPopup("site-picker");
    ImGui::SetNextWindowSizeConstraints({px(240), 0},
                                        {px(420), std::max(px(120), ImGui::GetIO().DisplaySize.y * 0.6F)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(10), px(8)});
    if (ImGui::BeginPopup("site-picker")) {
        const Catalogue& catalogue = context.world.catalogue;
        const Date day = context.view.day(context.today);
        if (sites_.empty()) ImGui::CloseCurrentPopup();
        faint_text("Sites here");
        for (const std::size_t index : sites_) {
            const SitePointer site = catalogue.sites.fetch(index);
            const Provider& provider = catalogue.provider_of(index);
            const std::string key = catalogue.key_of(index);
            marker_item(provider, catalogue.sites.status(index, day));
            ImGui::SameLine(0, px(6));
            if (ImGui::Selectable(fmt::format("{} {}###{}", provider.short_name, site->name, key).c_str())) {
                View next = context.view;
                next.selection = {key, {}, {}};
                context.edit(std::move(next));
            }
            tooltip(summary(context.world, index, day));
            probe("pick", key);
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

} // namespace footprint
