// SPDX-License-Identifier: MIT
#include "output/comparison_table.hpp"

#include "base/text.hpp"
#include "output/group_shapes.hpp"
#include "output/table_figures.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace footprint {
namespace {

using Row = const ComparisonRow*;

constexpr std::size_t most_cities = 50;

std::string presence_id(Presence presence) {
    std::string id = folded(name_in(presence_names, presence));
    std::replace(id.begin(), id.end(), ' ', '_');
    return id;
}

std::string difference_words(const std::optional<double>& ms) {
    if (!ms || !std::isfinite(*ms)) return "-";
    const std::string size = ms_words(std::abs(*ms));
    if (size == "0.0") return "0 ms";
    return fmt::format("{}{} ms", *ms < 0 ? "−" : "+", size);
}

/// The columns of one of the two sides.
struct SideColumns {
    std::string id;    ///< "a"
    std::string title; ///< "A"
    Service ComparisonRow::*service;
    SiteCount ComparisonRow::*inside;
};

void add_median(std::vector<Column<Row>>& to, const World& world, const Comparison& comparison,
                const SideColumns& side) {
    const RttModel model = comparison.question.analysis.model;
    const auto service = side.service;
    const auto band = [model, service](Row r) { return with_band(model, (r->*service).median_ms, 0); };
    to.emplace_back(
        side.id + "_median_ms", side.title + " MEDIAN",
        [=](Row r) { return rounded((r->*service).median_ms, 2); },
        [=, &world, &comparison](Row r) {
            const double ms = (r->*service).median_ms;
            return is_vague(world, comparison.groups[r->group], model) ? rtt_band_words(model, ms, ms)
                                                                       : rtt_range_words(model, ms, ms);
        },
        Align::right);
    to.emplace_back(side.id + "_median_low_ms", "", [band](Row r) { return rounded(band(r).low_ms, 2); });
    to.emplace_back(side.id + "_median_high_ms", "", [band](Row r) { return rounded(band(r).high_ms, 2); });
}

void add_nearest(std::vector<Column<Row>>& to, const World& world, const SideColumns& side) {
    const auto service = side.service;
    to.emplace_back(
        side.id + "_main_site", side.title + " NEAREST",
        [&world, service](Row r) { return key_value(world, (r->*service).main_site); },
        [&world, service](Row r) {
            return main_site_words(world, r->*service, r->*service, WithProvider::no);
        });
    to.emplace_back(side.id + "_rival_site", "",
                    [&world, service](Row r) { return key_value(world, (r->*service).rival); });
    to.emplace_back(side.id + "_tie_share", "", [service](Row r) {
        return (r->*service).main_site ? rounded((r->*service).tie_share, 4) : RealValue{};
    });
}

void add_inside(std::vector<Column<Row>>& to, const SideColumns& side) {
    const auto inside = side.inside;
    to.emplace_back(side.id + "_sites_inside_open", "", [=](Row r) { return whole((r->*inside).open); });
    to.emplace_back(side.id + "_sites_inside_uncertain", "", [=](Row r) { return whole((r->*inside).uncertain); });
    to.emplace_back(side.id + "_sites_inside_announced", "", [=](Row r) { return whole((r->*inside).announced); });
    to.emplace_back(
        "", side.title + " INSIDE", nullptr, [=](Row r) { return to_string(r->*inside); }, Align::right);
}

void add_verdict(std::vector<Column<Row>>& to, const std::string& id, const std::string& title,
                 double Verdict::*part) {
    const auto share = [part](const Verdict& verdict) {
        return verdict.total() > 0 ? verdict.*part / verdict.total() : std::nan("");
    };
    to.emplace_back(id, "", [part](Row r) { return whole(r->certain.*part); });
    to.emplace_back(id + "_possible", "", [part](Row r) { return whole(r->possible.*part); });
    to.emplace_back(
        "share_" + id, title, [share](Row r) { return rounded(share(r->certain), 4); },
        [share](Row r) { return share_words(share(r->certain), share(r->possible), 1); }, Align::right);
    to.emplace_back("share_" + id + "_possible", "",
                    [share](Row r) { return rounded(share(r->possible), 4); });
}

std::vector<Column<Row>> columns_of(const World& world, const Comparison& comparison) {
    const auto group = [&comparison](Row r) -> const Group& { return comparison.groups[r->group]; };
    const SideColumns a{"a", "A", &ComparisonRow::a, &ComparisonRow::a_inside};
    const SideColumns b{"b", "B", &ComparisonRow::b, &ComparisonRow::b_inside};
    const RttModel model = comparison.question.analysis.model;
    std::vector<Column<Row>> to;
    to.emplace_back("level", "",
                    [group](Row r) -> Value { return std::string{name_in(level_names, group(r).level)}; });
    to.emplace_back("group_id", "", [group](Row r) -> Value { return group(r).id; });
    to.emplace_back("group_name", "GROUP", [group](Row r) -> Value { return group(r).name; });
    if (!comparison.groups.empty() && comparison.groups.front().level == GroupLevel::city) {
        to.emplace_back("lon", "", [group](Row r) { return rounded(group(r).position.lon, 4); });
        to.emplace_back("lat", "", [group](Row r) { return rounded(group(r).position.lat, 4); });
    }
    to.emplace_back(
        "weight_total", "WEIGHT", [group](Row r) { return whole(group(r).weight); },
        [group](Row r) { return amount_words(group(r).weight); }, Align::right);
    to.emplace_back("little_known", "",
                    [=, &world](Row r) { return yes_or_no(is_vague(world, group(r), model)); });
    add_median(to, world, comparison, a);
    add_median(to, world, comparison, b);
    to.emplace_back(
        "difference_ms", "A − B",
        [](Row r) { return r->difference_ms ? rounded(*r->difference_ms, 2) : RealValue{}; },
        [=, &world](Row r) {
            return is_vague(world, group(r), model) ? std::string{"-"} : difference_words(r->difference_ms);
        },
        Align::right);
    add_verdict(to, "nearer_a", "NEARER A", &Verdict::a);
    add_verdict(to, "nearer_b", "NEARER B", &Verdict::b);
    add_verdict(to, "equal", "EQUAL", &Verdict::equal);
    const bool some_unserved = std::any_of(comparison.rows.begin(), comparison.rows.end(),
                                           [](const ComparisonRow& row) { return row.certain.none > 0; });
    add_verdict(to, "no_site", some_unserved ? "NO SITE" : "", &Verdict::none);
    add_inside(to, a);
    add_inside(to, b);
    to.emplace_back(
        "presence", "WHO IS INSIDE", [](Row r) -> Value { return presence_id(r->presence()); },
        [](Row r) { return std::string{name_in(presence_names, r->presence())}; });
    add_nearest(to, world, a);
    add_nearest(to, world, b);
    return to;
}

std::vector<Row> rows_of(const Comparison& comparison, GroupLevel level) {
    std::vector<Row> rows;
    for (const ComparisonRow& row : comparison.rows)
        if (comparison.groups[row.group].level == level) rows.push_back(&row);
    return rows;
}

std::vector<Group> groups_with(const Comparison& comparison, GroupLevel level, Presence presence) {
    std::vector<Group> groups;
    for (const Row row : rows_of(comparison, level))
        if (row->presence() == presence) groups.push_back(comparison.groups[row->group]);
    return groups;
}

std::string only_text(const Comparison& comparison, Presence presence, const ComparedSide& side) {
    std::string text;
    for (const auto& [level, what] :
         {std::pair{GroupLevel::market, "markets"}, {GroupLevel::country, "countries"}}) {
        std::vector<std::string> names;
        for (const Group& group : groups_with(comparison, level, presence)) names.push_back(group.name);
        text += fmt::format("Only {} has a site in these {}: {}.\n", side.name, what,
                            names.empty() ? "none" : join_words(names));
    }
    return text;
}

Sheet only_sheet(const Comparison& comparison, Presence presence) {
    std::vector<Group> groups = groups_with(comparison, GroupLevel::market, presence);
    for (Group& group : groups_with(comparison, GroupLevel::country, presence))
        groups.push_back(std::move(group));
    const std::vector<Column<Group>> columns{
        {"level", "", [](const Group& g) -> Value { return std::string{name_in(level_names, g.level)}; }},
        {"id", "", [](const Group& g) -> Value { return g.id; }},
        {"name", "", [](const Group& g) -> Value { return g.name; }}};
    return fill(columns, groups, ReadBy::program);
}

std::string side_line(char letter, const ComparedSide& side) {
    const SiteCount& sites = side.sites;
    return fmt::format("{}: {}, {}\n", letter, side.name,
                       sites.total() == 0            ? "no sites"
                       : sites.open == sites.total() ? counted(sites.open, "site")
                                                     : "sites: " + to_string(sites));
}

std::string text_of(const World& world, const Comparison& whole, const Comparison& of, GroupLevel level) {
    std::vector<Row> rows = rows_of(of, level);
    const std::size_t all = rows.size();
    if (level == GroupLevel::city && all > most_cities) rows.resize(most_cities);
    const std::size_t listed = rows.size();
    if (level != GroupLevel::world && level != GroupLevel::city && listed != 1)
        rows.insert(rows.begin(), &whole.rows.front());
    std::string text = summary(whole, world) + "\n\n";
    text += side_line('A', whole.a) + side_line('B', whole.b);
    if (whole.a.day == whole.b.day) text += fmt::format("Both on {}. ", to_words(whole.a.day));
    text += fmt::format("Weighted by {}; {}.\n\n", counted_in_words(whole.question.analysis),
                        terms_words(whole.question));
    text += to_text(fill(columns_of(world, of), rows, ReadBy::person));
    if (listed < all)
        text += fmt::format("The {} largest of {}; --format csv gives all.\n", listed, counted(all, "place"));
    text += "\n" + only_text(whole, Presence::only_a, whole.a) + only_text(whole, Presence::only_b, whole.b);
    if (whole.has_uncertain)
        text += "Ranges: without and with the sites that are uncertain. The lists count only what is "
                "certainly open.\n";
    return text + left_out_note(world, whole.question);
}

Facts sides_and_facts(const World& world, const Comparison& comparison) {
    Facts facts{{"a", comparison.a.name},
                {"a_as_of", to_string(comparison.a.day)},
                {"b", comparison.b.name},
                {"b_as_of", to_string(comparison.b.day)}};
    for (auto& fact : facts_of(world, comparison.question)) facts.push_back(std::move(fact));
    return facts;
}

} // namespace

std::string format_comparison(const World& world, const Comparison& whole, const Comparison& rows,
                              GroupLevel level, TableFormat format) {
    if (format == TableFormat::table) return text_of(world, whole, rows, level);
    Facts facts = sides_and_facts(world, whole);
    const Sheet sheet = fill(columns_of(world, rows), rows_of(rows, level), ReadBy::program);
    if (format == TableFormat::csv) return to_csv(sheet, facts);
    facts.insert(facts.begin(), {"summary", summary(whole, world)});
    return to_json(facts, {{"groups", sheet},
                           {"only_a", only_sheet(whole, Presence::only_a)},
                           {"only_b", only_sheet(whole, Presence::only_b)}});
}

TableLayer comparison_layer(const World& world, const Comparison& rows, GroupLevel level,
                            std::span<const CountryShape> countries) {
    const std::vector<Row> asked = rows_of(rows, level);
    TableLayer layer;
    layer.name = "comparison";
    layer.sheet = fill(columns_of(world, rows), asked, ReadBy::program);
    layer.facts = sides_and_facts(world, rows);
    std::vector<const Group*> groups;
    for (const Row row : asked) groups.push_back(&rows.groups[row->group]);
    add_group_shapes(layer, level, groups, countries);
    return layer;
}

} // namespace footprint
