// SPDX-License-Identifier: MIT
#include "ui/details_panel.hpp"

#include "ui/look.hpp"
#include "ui/marker.hpp"
#include "ui/probe.hpp"
#include "ui/search_index.hpp"
#include "ui/widgets.hpp"

namespace footprint {
namespace {

ImVec4 color_of(Status status) {
    const PanelColors& p = look().palette;
    switch (status) {
    case Status::open: return p.good;
    case Status::uncertain: return p.doubtful;
    case Status::announced: return p.accent;
    case Status::closed: return p.bad;
    case Status::absent: break;
    }
    return p.text_dim;
}

void draw_rows(const std::vector<DetailRow>& rows) {
    if (!ImGui::BeginTable("rows", 2, ImGuiTableFlags_None)) return;
    ImGui::TableSetupColumn("label", ImGuiTableColumnFlags_WidthFixed, px(98));
    ImGui::TableSetupColumn("text", ImGuiTableColumnFlags_WidthStretch);
    for (const DetailRow& row : rows) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        dim_text(row.label);
        tooltip(row.tip);
        ImGui::TableNextColumn();
        wrapped(row.text, look().palette.text);
        tooltip(row.tip);
        probe("detail", row.label);
    }
    ImGui::EndTable();
}

void draw_title(std::string_view title) {
    ImGui::PushFont(look().fonts.title);
    ImGui::PushTextWrapPos(ImGui::GetWindowContentRegionMax().x - px(32));
    ImGui::TextUnformatted(title.data(), title.data() + title.size());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    probe("details-title");
}

/// The cross in the corner that clears the selection.
void draw_clear(PanelContext& context) {
    const ImVec2 back = ImGui::GetCursorPos();
    ImGui::SetCursorPos({ImGui::GetWindowContentRegionMax().x - px(28), back.y - px(3)});
    if (icon_button("clear-selection", Icon::close, "Clears the selection (Esc)")) {
        View next = context.view;
        next.selection = {};
        context.edit(std::move(next));
    }
    ImGui::SetCursorPos(back);
}

void fly(PanelContext& context, const SearchHit& hit) {
    if (auto next = flown_to(context.world, hit, context.view, context.map.viewport))
        context.edit(std::move(*next));
}

void draw_text_block(std::string_view title, const std::string& text) {
    if (text.empty()) return;
    ImGui::Dummy({1, px(4)});
    heading(title);
    dim_text(text);
}

void draw_sources(PanelContext& context, const std::vector<SourceLine>& sources) {
    ImGui::Dummy({1, px(4)});
    heading("Sources");
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const SourceLine& line = sources[i];
        ImGui::PushID(static_cast<int>(i));
        if (line.url.empty())
            dim_text(line.title);
        else if (link("link", line.title))
            context.requests.open_address = line.url;
        tooltip(line.tip);
        probe("source", std::to_string(i));
        if (!line.about.empty()) faint_text(line.about);
        ImGui::Dummy({1, px(2)});
        ImGui::PopID();
    }
}

} // namespace

void DetailsPanel::draw(PanelContext& context) {
    const DetailsModel& model = context.details;
    if (model.site) {
        draw_site(context, *model.site);
    } else if (model.country) {
        draw_country(context, *model.country);
    } else if (model.place) {
        draw_clear(context);
        draw_title(model.place->title);
        dim_text(model.place->where);
        ImGui::Separator();
        draw_place(context, *model.place);
    } else {
        dim_text(
            "Click a marker to see everything that is known of that site, or anywhere else to see who is "
            "nearest from there, and how far.");
        probe("details-empty");
    }
}

void DetailsPanel::draw_place(PanelContext& context, const PlaceDetails& place) {
    const Catalogue& catalogue = context.world.catalogue;
    const Look& it = look();
    const auto rank_by = [&](RankBy by) {
        View next = context.view;
        next.rank_by = by;
        context.edit(std::move(next));
    };
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + px(3));
    const std::string title = place.title.empty() ? place.where : "Nearest from here";
    const float chips = chip_width("ms") + chip_width("km") + px(6);
    const bool fits = text_width(it.fonts.semibold, title) + px(8) <= ImGui::GetContentRegionAvail().x - chips;
    heading(title);
    if (fits) {
        ImGui::SameLine(ImGui::GetContentRegionMax().x - chips);
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - px(3));
    }
    if (chip("rank:ms", "ms", "The shortest round trip first", place.by == RankBy::rtt))
        rank_by(RankBy::rtt);
    ImGui::SameLine(0, px(6));
    if (chip("rank:km", "km", "The nearest as the crow flies first", place.by == RankBy::km))
        rank_by(RankBy::km);
    if (!place.nothing.empty()) {
        dim_text(place.nothing);
        probe("ranked-empty");
        return;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(1)});
    for (const RankedRow& row : place.rows) {
        const SitePointer site = catalogue.sites.fetch(row.site);
        const Provider& provider = catalogue.provider_of(row.site);
        const std::string key = catalogue.key_of(row.site);
        const bool clicked = ImGui::InvisibleButton(key.c_str(), {ImGui::GetContentRegionAvail().x, px(42)});
        const ImVec2 low = ImGui::GetItemRectMin();
        const ImVec2 high = ImGui::GetItemRectMax();
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (ImGui::IsItemHovered()) list.AddRectFilled(low, high, to_u32(it.palette.field_hovered), px(5));
        draw_marker(list, provider, row.status, {low.x + px(10), low.y + px(13)}, px(6.2F));
        const float left = low.x + px(24);
        const float right = high.x - px(6);
        const float value = text_width(it.fonts.semibold, row.value);
        list.AddText(it.fonts.semibold, it.fonts.semibold->FontSize, {right - value, low.y + px(4)},
                     to_u32(row.status == Status::open ? it.palette.text : it.palette.doubtful),
                     row.value.c_str());
        fitted_text(list, it.fonts.regular, {left, low.y + px(4)}, right - value - left - px(8),
                    to_u32(it.palette.text), fmt::format("{} {}", provider.short_name, site->name));
        fitted_text(list, it.fonts.small, {left, low.y + px(23)}, right - left, to_u32(it.palette.text_dim),
                    row.more);
        tooltip(row.tip);
        probe("ranked", key);
        if (clicked) {
            View next = context.view;
            next.selection = {key, {}, {}};
            context.edit(std::move(next));
        }
    }
    ImGui::PopStyleVar();
    faint_text(place.basis);
}

void DetailsPanel::draw_site(PanelContext& context, const SiteDetails& details) {
    const Catalogue& catalogue = context.world.catalogue;
    const SitePointer site = catalogue.sites.fetch(details.site);
    const Provider& provider = catalogue.provider_of(details.site);
    draw_clear(context);
    draw_title(site->name);
    marker_item(provider, details.status == Status::absent ? Status::closed : details.status);
    ImGui::SameLine(0, px(6));
    dim_text(provider.name);
    ImGui::Dummy({1, px(2)});
    wrapped(details.status_in_words, color_of(details.status));
    probe("details-status");
    ImGui::Dummy({1, px(2)});
    if (text_button("fly-to-site", "Show on map", "Moves the map to this site"))
        fly(context, {HitKind::site, {}, {}, {}, details.site, {}});
    ImGui::SameLine();
    if (text_button("only-provider", "Only " + provider.short_name,
                    "Shows the sites of this provider alone")) {
        Filter next = context.view.filter;
        next.providers = {provider.id};
        context.edit(next);
    }
    ImGui::Separator();
    draw_rows(details.rows);
    draw_text_block("Notes", details.notes);
    draw_sources(context, details.sources);
    draw_text_block("Changes of this record", fmt::format("{}", fmt::join(details.changes, "\n")));
}

void DetailsPanel::draw_country(PanelContext& context, const CountryDetails& details) {
    const World& world = context.world;
    const Country& country = world.countries[details.country];
    draw_clear(context);
    const auto& place = context.details.place;
    const bool is_place = place && !place->title.empty();
    draw_title(is_place ? place->title : country.name);
    if (is_place) dim_text(place->where);
    if (!details.place.empty()) dim_text(details.place);
    ImGui::Dummy({1, px(2)});
    if (text_button("fly-to-country", "Show on map", "Moves the map to this country"))
        fly(context, {HitKind::country, {}, {}, {}, details.country, {}});
    ImGui::SameLine();
    if (text_button("only-country", "Only here", "Shows the sites in this country alone"))
        context.edit(with_only_countries(context.view, world, {country.code}));
    ImGui::Separator();
    if (place) {
        draw_place(context, *place);
        ImGui::Separator();
    }
    if (is_place) heading(country.name);
    draw_rows(details.rows);
    ImGui::Dummy({1, px(4)});
    heading("Sites");
    dim_text(details.sites_in_words);
    for (const ProviderSites& group : details.providers) {
        const Provider& provider = world.catalogue.providers[group.provider];
        ImGui::Dummy({1, px(2)});
        marker_item(provider, Status::open);
        ImGui::SameLine(0, px(6));
        heading(fmt::format("{}: {}", provider.name, to_string(group.count)));
        for (const ShownSite& one : group.sites) {
            const SitePointer site = world.catalogue.sites.fetch(one.site);
            const std::string key = world.catalogue.key_of(one.site);
            ImGui::PushID(key.c_str());
            ImGui::SetCursorPosX(ImGui::GetCursorPosX() + px(16));
            const std::string text =
                one.status == Status::open
                    ? site->name
                    : fmt::format("{} ({})", site->name, name_in(status_names, one.status));
            if (ImGui::Selectable(text.c_str(), false)) {
                View next = context.view;
                next.selection = {key, {}, {}};
                context.edit(std::move(next));
            }
            tooltip(summary(world, one.site, context.view.day(context.today)));
            probe("country-site", key);
            ImGui::PopID();
        }
    }
}

} // namespace footprint
