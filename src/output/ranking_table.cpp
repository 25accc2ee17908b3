// SPDX-License-Identifier: MIT
#include "output/ranking_table.hpp"

#include "analysis/words.hpp"
#include "base/text.hpp"
#include "geo/great_circle.hpp"
#include "output/table_figures.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace footprint {
namespace {

struct Row {
    const RankedPlace* place;
    std::size_t at; ///< index into Ranking::sites

    const RankedSite& ranked() const { return place->ranking.sites[at]; }
};

const RankedSite* nearest_by_rtt(const Ranking& ranking) {
    const auto least =
        std::min_element(ranking.sites.begin(), ranking.sites.end(),
                         [](const RankedSite& a, const RankedSite& b) { return a.rtt.ms < b.rtt.ms; });
    return least == ranking.sites.end() ? nullptr : &*least;
}

/// The nearest of each provider.
std::set<std::size_t> leaders_of(const Ranking& ranking, const Catalogue& catalogue) {
    std::set<std::size_t> leaders;
    for (const std::size_t first : first_of_each_provider(ranking, catalogue))
        leaders.insert(ranking.sites[first].site);
    return leaders;
}

std::vector<Row> listed(const RankedPlace& place, const Catalogue& catalogue, RankScope scope) {
    const Ranking& ranking = place.ranking;
    std::set<std::size_t> sites = leaders_of(ranking, catalogue);
    for (const std::size_t first : first_of_each_provider(ranking, catalogue))
        if (const auto rival = ranking.sites[first].rival) sites.insert(*rival);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < ranking.sites.size(); ++i) {
        const RankedSite& one = ranking.sites[i];
        if (scope == RankScope::all || one.is_tie || sites.contains(one.site)) rows.push_back({&place, i});
    }
    return rows;
}

/// What people are told about a row: a tie with the nearest of all, a tie within the provider, a measurement.
std::string notes_of(const World& world, const std::set<std::size_t>& leaders, const RankedSite& ranked) {
    std::vector<std::string> words;
    if (ranked.is_tie) words.emplace_back("tie");
    if (ranked.rival && leaders.contains(ranked.site))
        words.push_back(site_words(world, *ranked.rival, WithProvider::no) + " a near tie");
    if (ranked.rtt.basis == RttBasis::measured) words.emplace_back("measured");
    return fmt::format("{}", fmt::join(words, "; "));
}

std::string basis_id(RttBasis basis) {
    if (basis == RttBasis::measured) return "measured";
    for (const auto& row : model_names)
        if (basis_of(row.value) == basis) return std::string{row.id};
    return {};
}

std::vector<Column<Row>> columns_of(const World& world, const std::set<std::size_t>& leaders = {}) {
    const SiteTable& sites = world.catalogue.sites;
    const auto provider = [&world](const Row& r) -> const Provider& {
        return world.catalogue.provider_of(r.ranked().site);
    };
    return {
        {"from", "", [](const Row& r) -> Value { return r.place->name; }},
        {"from_lon", "", [](const Row& r) { return rounded(r.place->ranking.from.position.lon, 6); }},
        {"from_lat", "", [](const Row& r) { return rounded(r.place->ranking.from.position.lat, 6); }},
        {"rank",
         "RANK",
         [](const Row& r) { return whole(r.at + 1); },
         {},
         Align::right},
        {"provider", "PROVIDER",
         [provider](const Row& r) -> Value { return provider(r).id; },
         [provider](const Row& r) { return provider(r).short_name; }},
        {"site", "SITE", [&sites](const Row& r) -> Value { return sites.fetch(r.ranked().site)->id; }},
        {"city", "CITY", [&sites](const Row& r) -> Value { return sites.city(r.ranked().site); }},
        {"country", "COUNTRY", [&sites](const Row& r) -> Value { return sites.country(r.ranked().site).str(); },
         [&world, &sites](const Row& r) { return world.country_name(sites.country(r.ranked().site).text()); }},
        {"distance_km", "DISTANCE", [](const Row& r) { return rounded(r.ranked().km, 1); },
         [](const Row& r) { return km_words(r.ranked().km); }, Align::right},
        {"rtt_ms", "RTT (BAND)", [](const Row& r) { return rounded(r.ranked().rtt.ms, 2); },
         [](const Row& r) { return rtt_words(r.ranked().rtt); }, Align::right},
        {"rtt_low_ms", "", [](const Row& r) { return rounded(r.ranked().rtt.low_ms, 2); }},
        {"rtt_high_ms", "", [](const Row& r) { return rounded(r.ranked().rtt.high_ms, 2); }},
        {"basis", "", [](const Row& r) -> Value { return basis_id(r.ranked().rtt.basis); }},
        {"little_known", "", [](const Row& r) { return yes_or_no(r.ranked().rtt.is_vague); }},
        {"status", "STATUS",
         [](const Row& r) -> Value { return std::string{name_in(status_names, r.ranked().status)}; }},
        {"tie", "NOTE", [](const Row& r) { return yes_or_no(r.ranked().is_tie); },
         [&world, leaders](const Row& r) { return notes_of(world, leaders, r.ranked()); }},
        {"rival_site", "", [&world](const Row& r) { return key_value(world, r.ranked().rival); }},
    };
}

/// "Nearest: Frankfurt (AWS), 85 ms (73–104); a near tie with Singapore (AWS)."
std::string nearest_words(const World& world, const Ranking& ranking) {
    const RankedSite* nearest = nearest_by_rtt(ranking);
    if (!nearest) return {};
    const auto named = [&](std::size_t site) { return site_words(world, site, WithProvider::yes); };
    std::string words = fmt::format("Nearest: {}, {}", named(nearest->site), rtt_words(nearest->rtt));
    if (nearest->status != Status::open)
        words += fmt::format(" ({})", name_in(status_names, nearest->status));
    std::vector<const RankedSite*> ties;
    for (const RankedSite& one : ranking.sites)
        if (one.is_tie) ties.push_back(&one);
    std::stable_sort(ties.begin(), ties.end(), [](auto* a, auto* b) { return a->rtt.ms < b->rtt.ms; });
    if (!ties.empty()) {
        constexpr std::size_t most = 3;
        std::vector<std::string> names;
        for (const RankedSite* tie : ties) names.push_back(named(tie->site));
        if (names.size() > most) {
            const std::string rest = fmt::format("{} more", names.size() - (most - 1));
            names.resize(most - 1);
            names.push_back(rest);
        }
        words += fmt::format("; a near tie with {}", join_words(names));
    }
    words += ".\n";
    const RankedSite& first = ranking.sites.front();
    if (ranking.by == RankBy::km && first.site != nearest->site)
        words += fmt::format("By distance: {}, {}, {}.\n", named(first.site), km_words(first.km),
                             rtt_words(first.rtt));
    if (nearest->status == Status::open) return words;
    const RankedSite* open = nullptr;
    for (const RankedSite& one : ranking.sites)
        if (one.status == Status::open && (!open || one.rtt.ms < open->rtt.ms)) open = &one;
    return words + (open ? fmt::format("Nearest of those certainly open: {}, {}.\n", named(open->site),
                                       rtt_words(open->rtt))
                         : std::string{"None of the sites is certainly open.\n"});
}

std::string origin_words(Origin origin) {
    switch (origin) {
    case Origin::site: return "from data center to data center";
    case Origin::wired_user: return "for a user with wired access";
    case Origin::wireless_user: break;
    }
    return "for a user with wireless access";
}

std::string text_of(const World& world, const Question& question, const RankedPlace& place, RankScope scope) {
    std::string text = fmt::format("From {}, {}: {}, {}\n", place.name, origin_words(place.ranking.from.origin),
                                   in_words(basis_of(model_for(question.analysis.model, place.ranking.from.origin))), to_words(question.day));
    if (!place.note.empty()) text += place.note + "\n";
    const std::vector<Row> rows = listed(place, world.catalogue, scope);
    if (rows.empty()) return text + fmt::format("No site passes the filter on {}.\n", to_words(question.day));
    return text + "\n" +
           to_text(
               fill(columns_of(world, leaders_of(place.ranking, world.catalogue)), rows, ReadBy::person)) +
           "\n" + nearest_words(world, place.ranking) + left_out_note(world, question);
}

Facts ranking_facts(const World& world, const Question& question, const std::vector<RankedPlace>& places) {
    const RankBy by = places.empty() ? RankBy::rtt : places.front().ranking.by;
    return {{"rank_by", std::string{name_in(rank_names, by)}},
            {"model", std::string{name_in(model_names, question.analysis.model)}},
            {"access_network", std::string{name_in(access_network_names, question.analysis.access)}},
            {"access", access_id(question)},
            {"as_of", to_string(question.day)},
            {"sites_left_out", static_cast<long long>(left_out(world, question).size())}};
}

std::vector<Row> all_listed(const std::vector<RankedPlace>& places, const Catalogue& catalogue, RankScope scope) {
    std::vector<Row> rows;
    for (const RankedPlace& place : places)
        for (const Row& row : listed(place, catalogue, scope)) rows.push_back(row);
    return rows;
}

} // namespace

std::string format_rankings(const World& world, const Question& question,
                            const std::vector<RankedPlace>& places, RankScope scope, TableFormat format) {
    if (format == TableFormat::table) {
        std::string text;
        for (const RankedPlace& place : places)
            text += (text.empty() ? "" : "\n") + text_of(world, question, place, scope);
        return text;
    }
    const Facts facts = ranking_facts(world, question, places);
    const Sheet sheet = fill(columns_of(world), all_listed(places, world.catalogue, scope), ReadBy::program);
    return format == TableFormat::csv ? to_csv(sheet, facts) : to_json(facts, {{"sites", sheet}});
}

std::vector<TableLayer> ranking_layers(const World& world, const Question& question,
                                       const std::vector<RankedPlace>& places, RankScope scope) {
    const std::vector<Row> rows = all_listed(places, world.catalogue, scope);
    TableLayer sites;
    sites.name = "nearest";
    sites.sheet = fill(columns_of(world), rows, ReadBy::program);
    sites.facts = ranking_facts(world, question, places);
    sites.shape = LayerShape::points;
    TableLayer ways = sites;
    ways.name = "ways";
    ways.title = "Ways over the sphere";
    ways.shape = LayerShape::lines;
    for (const Row& row : rows) {
        const LonLat site = world.catalogue.sites.position(row.ranked().site);
        sites.shapes.emplace_back(site);
        ways.shapes.emplace_back(great_circle(row.place->ranking.from.position, site));
    }
    return {std::move(sites), std::move(ways)};
}

} // namespace footprint
