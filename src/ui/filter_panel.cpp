// SPDX-License-Identifier: MIT
#include "ui/filter_panel.hpp"

#include "analysis/country_names.hpp"
#include "base/text.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/rows.hpp"
#include "ui/widgets.hpp"

namespace footprint {
namespace {

constexpr ImGuiWindowFlags panel_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing;

std::string_view tip_of(Status status) {
    switch (status) {
    case Status::open: return "Sites that are certainly open on the date";
    case Status::uncertain:
        return "Sites whose opening or closing lies in an interval that holds the date; drawn hollow";
    case Status::announced: return "Sites that are announced and not open yet; drawn with a dashed ring";
    case Status::closed: return "Sites that were closed by the date";
    case Status::absent: break;
    }
    return {};
}

std::string_view tip_of(SiteKind kind) {
    switch (kind) {
    case SiteKind::region: return "What a provider sells as a region, whatever it consists of";
    case SiteKind::zone: return "A single zone, such as AWS Local Zones";
    case SiteKind::edge: return "An edge location";
    case SiteKind::data_center: return "A data center sold as such, as VPS providers do";
    }
    return {};
}

std::string_view tip_of(Access access) {
    switch (access) {
    case Access::open_to_all: return "Anybody can rent there";
    case Access::partner:
        return "Anybody can rent there, from the partner who runs it: AWS and Azure in mainland China";
    case Access::restricted: break;
    }
    return "Open to governments, one customer or on request; an analysis leaves them out unless they are ticked";
}

/// The rows of one table of names as boxes; a click proposes the set with that value toggled.
template <class Table, class Set, class Counts, class Propose>
void draw_boxes(std::string_view prefix, const Table& table, const Set& set, const Counts& counts,
                Propose propose) {
    for (const auto& entry : table) {
        const std::string name = capitalised(entry.id);
        RowLook row;
        row.id = entry.id;
        row.prefix = prefix;
        row.name = name;
        row.tip = tip_of(entry.value);
        row.check = set.contains(entry.value) ? Check::on : Check::off;
        const auto count = counts.find(entry.value);
        row.count = std::to_string(count == counts.end() ? 0 : count->second);
        row.is_faint = count == counts.end();
        const RowClick click = list_row(row);
        if (click == RowClick::row) propose(toggled(set, entry.value));
        if (click == RowClick::only) propose(Set{entry.value});
    }
}

/// "91 + 59 uncertain sites", or "91 + 59 sites" where that has no room.
std::string count_that_fits(const SiteCount& count, float room) {
    if (count.total() == 0) return "No site passes";
    const std::string sites = count.total() == 1 ? " site" : " sites";
    const std::string words = to_string(count) + sites;
    if (text_width(look().fonts.semibold, words) <= room) return words;
    const std::size_t others = count.total() - count.open;
    return others > 0 ? fmt::format("{} + {}{}", count.open, others, sites) : words;
}

} // namespace

void FilterPanel::draw(PanelContext& context) {
    const PanelRect& rect = context.layout.filter;
    if (!rect.shown) return;
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.width, rect.height});
    ImGui::Begin("Filter###filter", nullptr, panel_flags);
    search_.draw_field(context);
    date_.draw(context);
    ImGui::Separator();
    const float footer = px(44);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(8), px(1)});
    ImGui::BeginChild("lists", {0, ImGui::GetContentRegionAvail().y - footer}, false, ImGuiWindowFlags_NavFlattened);
    if (search_.has_query()) {
        search_.draw_results(context);
    } else {
        draw_providers(context);
        draw_markets(context);
        draw_more(context);
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
    draw_footer(context);
    ImGui::End();
}

void FilterPanel::draw_providers(PanelContext& context) {
    if (!section("section:providers", "Providers", context.state.providers, "Whose sites are shown")) return;
    const Catalogue& catalogue = context.world.catalogue;
    const View& view = context.view;
    Filter next = view.filter;
    if (context.filter.compares)
        faint_text("In the comparison A and B say whose sites count: see the panel Compare (X).");
    if (chip("providers-all", "All", "Shows every provider", !view.filter.providers)) {
        next.providers.reset();
        context.edit(next);
    }
    ImGui::SameLine(0, px(6));
    if (chip("providers-none", "None", "Switches every provider off",
             view.filter.providers && view.filter.providers->empty())) {
        next.providers.emplace();
        context.edit(next);
    }
    ImGui::Dummy({1, px(3)});
    const bool is_narrow = context.layout.filter.width < px(270); // long names would be cut
    if (catalogue.providers.empty())
        dim_text("There are no providers: the catalogue is empty or could not be read.");
    for (const ProviderRow& one : context.filter.providers) {
        const Provider& provider = catalogue.providers[one.provider];
        const std::string tip = fmt::format("{}: {}", provider.name, to_string(one.count));
        RowLook row;
        row.id = provider.id;
        row.prefix = "provider";
        row.name = is_narrow ? provider.short_name : provider.name;
        row.tip = tip;
        row.check = one.on ? Check::on : Check::off;
        row.marker = &provider;
        row.count = short_count(one.count);
        row.is_faint = one.count.total() == 0;
        const RowClick click = list_row(row);
        if (click == RowClick::row) context.edit(with_provider(view.filter, catalogue, provider.id, !one.on));
        if (click == RowClick::only) {
            next.providers = {provider.id};
            context.edit(next);
        }
    }
}

void FilterPanel::draw_markets(PanelContext& context) {
    const bool served = context.filter.places_are_served;
    if (!section("section:markets", served ? "Markets served" : "Markets", context.state.markets,
                 served
                     ? "Who is served: the analysis counts the people of these countries, and sites anywhere "
                       "serve them. The numbers at the right are the sites inside."
                     : "Where the sites lie"))
        return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(5)});
    if (chip("bundle-all", "Everywhere", served ? "Everybody is served" : "Shows every country",
             !context.view.places()))
        context.edit(with_places(context.view, std::nullopt));
    for (const BundleRow& bundle : context.filter.bundles) {
        same_line_if_fits(text_width(look().fonts.small, bundle.name) + px(16));
        const std::string id = "bundle:" + bundle.id;
        if (chip(id.c_str(), bundle.name, bundle.tip, bundle.on))
            for (const Bundle& known : context.world.markets.bundles)
                if (known.id == bundle.id)
                    context.edit(with_only_countries(context.view, context.world, known.countries));
    }
    ImGui::PopStyleVar();
    ImGui::Dummy({1, px(3)});
    if (served) draw_shares(context);
    if (context.filter.markets.empty()) dim_text("There are no markets: markets.json could not be read.");
    for (const PlaceRow& market : context.filter.markets) draw_place(context, market, 0);
}

void FilterPanel::draw_shares(PanelContext& context) {
    const World& world = context.world;
    const auto typed = shares_.draw("audience-shares", to_string(context.view.analysis.shares), "Own audience: KE 40, NG 60",
                                    "An audience of one's own: countries with their shares, such as Kenya 40, Nigeria 40, "
                                    "Brazil 20. They are served, and count by it. Empty: by people again.",
                                    ImGui::GetContentRegionAvail().x);
    if (typed) {
        auto shares = parse_shares(*typed, [&world](const std::string& name) { return country_code(world, name); });
        if (shares)
            context.edit(with_shares(context.view, std::move(*shares)));
        else
            shares_.refuse(shares.error().message);
    }
    shares_.draw_error("audience-shares-error");
    ImGui::Dummy({1, px(3)});
}

void FilterPanel::draw_place(PanelContext& context, const PlaceRow& place, int depth) {
    const bool is_country = place.parts.empty() && depth > 0 && place.countries.size() == 1 &&
                            place.id == place.countries.front();
    const bool is_unfolded = unfolded_.contains(place.id);
    const std::string tip =
        fmt::format("{}: {}{}", place.name, to_string(place.count),
                    context.filter.places_are_served ? " inside\nTicked: who lives there is served" : "");
    RowLook row;
    row.id = place.id;
    row.prefix = depth == 0 ? "market" : is_country ? "country" : "subregion";
    row.name = place.name;
    row.tip = tip;
    row.check = place.check;
    row.fold = place.parts.empty() ? Fold::none : is_unfolded ? Fold::open : Fold::closed;
    row.depth = depth;
    row.count = short_count(place.count);
    row.is_faint = place.count.total() == 0;
    switch (list_row(row)) {
    case RowClick::row:
        context.edit(with_countries(context.view, context.world, place.countries, place.check != Check::on));
        break;
    case RowClick::only:
        context.edit(
            with_only_countries(context.view, context.world, {place.countries.begin(), place.countries.end()}));
        break;
    case RowClick::fold: unfolded_ = toggled(std::move(unfolded_), place.id); break;
    case RowClick::none: break;
    }
    if (is_unfolded)
        for (const PlaceRow& inner : place.parts) draw_place(context, inner, depth + 1);
}

void FilterPanel::draw_more(PanelContext& context) {
    if (!section("section:more", "Status, kind, access", context.state.more,
                 "What sites are shown by what they are"))
        return;
    const Filter& filter = context.view.filter;
    const auto propose = [&](auto member) {
        return [&context, member](auto set) {
            Filter next = context.view.filter;
            next.*member = std::move(set);
            context.edit(next);
        };
    };
    faint_text("Status on the date");
    draw_boxes("status", status_names, filter.statuses, context.filter.statuses, propose(&Filter::statuses));
    ImGui::Dummy({1, px(4)});
    faint_text("Kind");
    draw_boxes("kind", kind_names, filter.kinds, context.filter.kinds, propose(&Filter::kinds));
    ImGui::Dummy({1, px(4)});
    faint_text("Access");
    const std::set<Access>& usual = context.filter.usual_accesses;
    draw_boxes("access", access_names, filter.accesses.value_or(usual), context.filter.accesses,
               [&](std::set<Access> set) {
                   Filter next = context.view.filter;
                   next.accesses = std::move(set);
                   if (next.accesses == usual) next.accesses.reset();
                   context.edit(next);
               });
}

void FilterPanel::draw_footer(PanelContext& context) {
    ImGui::Separator();
    ImGui::Dummy({1, px(1)});
    const FilterModel& model = context.filter;
    ImGui::BeginGroup();
    const float width = px(86);
    const float room = ImGui::GetContentRegionAvail().x - width - px(8);
    heading(count_that_fits(model.shown, room));
    ImGui::EndGroup();
    tooltip(fmt::format(
        "{} of {} in {}\n{}, {}", to_string(model.shown), counted(model.shown_providers, "provider"),
        counted(model.shown_countries, "country"),
        model.places_are_served ? "serving " + model.places_in_words : model.places_in_words,
        model.day_in_words));
    probe("shown");
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - width);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - px(4));
    ImGui::BeginDisabled(model.is_plain);
    if (text_button("reset-filter", "Reset", tooltip_of(Action::reset_filter), Emphasis::normal, width))
        context.act(Action::reset_filter);
    ImGui::EndDisabled();
}

} // namespace footprint
