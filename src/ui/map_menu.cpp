// SPDX-License-Identifier: MIT
#include "ui/map_menu.hpp"

#include "base/text.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

namespace footprint {
namespace {

constexpr std::size_t most_sites = 6;

/// As maps and spreadsheets read it: latitude first.
std::string position_to_copy(LonLat place) { return fmt::format("{:.4f}, {:.4f}", place.lat, place.lon); }

View with_place(View view, LonLat place, const std::string& country) {
    view.selection = {{}, country, place};
    return view;
}

View with_site(View view, const Catalogue& catalogue, std::size_t site) {
    view.selection = {catalogue.key_of(site), {}, {}};
    return view;
}

std::string name_of(const Catalogue& catalogue, std::size_t site) {
    return fmt::format("{} {}", catalogue.provider_of(site).short_name, catalogue.sites.fetch(site)->name);
}

} // namespace

void draw_tag(const Pointed& pointed) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(9), px(6)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(8), px(1)});
    ImGui::BeginTooltip();
    ImGui::TextColored(look().palette.text_dim, "%s", pointed.where.c_str());
    ImGui::SameLine();
    ImGui::TextUnformatted(pointed.figure.c_str());
    probe("tag");
    if (!pointed.more.empty()) {
        ImGui::PushFont(look().fonts.small);
        ImGui::TextColored(look().palette.text_dim, "%s", pointed.more.c_str());
        ImGui::PopFont();
    }
    ImGui::EndTooltip();
    ImGui::PopStyleVar(2);
}

void MapMenu::draw(PanelContext& context) {
    if (std::exchange(is_new_, false)) ImGui::OpenPopup("map-menu");
    ImGui::SetNextWindowSize({px(280), 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(8), px(8)});
    const bool is_open = ImGui::BeginPopup("map-menu");
    ImGui::PopStyleVar();
    if (!is_open) return;
    draw_rows(context);
    ImGui::EndPopup();
}

void MapMenu::draw_rows(PanelContext& context) {
    const auto chosen = [&](View next) {
        context.edit(std::move(next));
        ImGui::CloseCurrentPopup();
    };
    const Catalogue& catalogue = context.world.catalogue;
    const std::string where = point_.country.empty() ? "At sea" : context.world.country_name(point_.country);
    faint_text(point_.pointed ? fmt::format("{} · {}", where, point_.pointed->figure) : where);
    for (std::size_t i = 0; i < std::min(point_.sites.size(), most_sites); ++i) {
        const std::size_t site = point_.sites[i];
        const std::string key = catalogue.key_of(site);
        if (menu_row(fmt::format("menu-site:{}", key).c_str(), Icon::details, name_of(catalogue, site), {},
                     "Shows what is known of the site"))
            chosen(with_site(context.view, catalogue, site));
    }
    if (menu_row("menu-from-here", Icon::fit, "From here", {},
                 "Selects the place: who is nearest from here, and how far"))
        chosen(with_place(context.view, point_.place, point_.country));
    if (point_.pointed && point_.pointed->site) {
        const std::size_t site = *point_.pointed->site;
        if (menu_row("menu-nearest", Icon::details, "Nearest: " + name_of(catalogue, site), {},
                     "Shows what is known of the nearest site"))
            chosen(with_site(context.view, catalogue, site));
    }
    if (!point_.country.empty()) draw_country_rows(context);
    ImGui::Separator();
    const std::string position = position_to_copy(point_.place);
    if (menu_row("menu-copy", Icon::copy, "Copy " + position, {},
                 "Latitude and longitude, to the clipboard")) {
        ImGui::SetClipboardText(position.c_str());
        ImGui::CloseCurrentPopup();
    }
    if (menu_row("menu-center", Icon::globe, "Centre the map here", {},
                 "The place in the middle of the map")) {
        View next = context.view;
        next.camera = Camera{point_.place, context.map.camera.zoom};
        chosen(std::move(next));
    }
}

/// Adds to, or takes from, whom the view is about.
void MapMenu::draw_country_rows(PanelContext& context) {
    const std::string name = context.world.country_name(point_.country);
    const auto& places = context.view.places();
    const auto chosen = [&](std::optional<CountryCodes> countries) {
        context.edit(with_places(context.view, std::move(countries)));
        ImGui::CloseCurrentPopup();
    };
    ImGui::Separator();
    const bool is_alone = places && places->size() == 1 && places->contains(point_.country);
    if (!is_alone &&
        menu_row("menu-only", Icon::filter, "Only " + name, {}, "The map is about this country alone"))
        chosen(CountryCodes{point_.country});
    if (places && !places->contains(point_.country)) {
        if (menu_row("menu-add", Icon::plus, "Add " + name, {}, "The map is about this country as well")) {
            CountryCodes more = *places;
            more.insert(point_.country);
            chosen(std::move(more));
        }
    } else if (places && !is_alone) {
        if (menu_row("menu-remove", Icon::minus, "Leave out " + name, {},
                     "The map is no longer about this country")) {
            CountryCodes fewer = *places;
            fewer.erase(point_.country);
            chosen(std::move(fewer));
        }
    }
    if (places &&
        menu_row("menu-everywhere", Icon::globe, "Everywhere", {}, "The map is about all countries"))
        chosen(std::nullopt);
}

} // namespace footprint
