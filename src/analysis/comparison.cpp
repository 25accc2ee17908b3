// SPDX-License-Identifier: MIT
#include "analysis/comparison.hpp"

#include "analysis/analyst_state.hpp"
#include "analysis/words.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

std::string name_of(const Catalogue& catalogue, const Side& side) {
    const auto& ids = side.filter.providers;
    if (!ids) return "all providers";
    std::vector<std::string> names;
    for (const Provider& provider : catalogue.providers)
        if (ids->contains(provider.id)) names.push_back(provider.short_name);
    if (names.empty()) return "no provider";
    return names.size() <= 3 ? join_words(names) : fmt::format("{} providers", names.size());
}

ComparedSide side_of(const Catalogue& catalogue, const Side& side, const Question& question,
                     const SiteSets& sets) {
    ComparedSide compared{name_of(catalogue, side), question.day, {}};
    for (const ShownSite& one : sets.shown) compared.sites.add(one.status);
    return compared;
}

/// Both sides of a comparison, worked out.
struct Sides {
    SiteSets a_sets, b_sets;
    std::shared_ptr<const Solved> a, b, a_possible, b_possible;
};

Sides solve_sides(AnalystState& state, const Question& a, const Question& b) {
    Sides sides{site_sets(state.world->catalogue, a), site_sets(state.world->catalogue, b), {}, {}, {}, {}};
    if (state.epoch(a.day) == state.epoch(b.day)) {
        const auto all = state.solve(
            a, {sides.a_sets.certain, sides.b_sets.certain, sides.a_sets.possible, sides.b_sets.possible});
        sides.a = all[0];
        sides.b = all[1];
        sides.a_possible = all[2];
        sides.b_possible = all[3];
        return sides;
    }
    const auto of_a = state.solve(a, {sides.a_sets.certain, sides.a_sets.possible});
    const auto of_b = state.solve(b, {sides.b_sets.certain, sides.b_sets.possible});
    sides.a = of_a[0];
    sides.a_possible = of_a[1];
    sides.b = of_b[0];
    sides.b_possible = of_b[1];
    return sides;
}

void judge(const TwoNearest& a, const TwoNearest& b, std::size_t place, double weight, Limit tie,
           Verdict& verdict) {
    const double a_ms = a.ms[place];
    const double b_ms = b.ms[place];
    const TwoNearest& nearer = a_ms <= b_ms ? a : b;
    if (a_ms == no_rtt && b_ms == no_rtt)
        verdict.none += weight;
    else if (std::max(a_ms, b_ms) <= tie_ms(nearer, place, tie))
        verdict.equal += weight;
    else if (a_ms < b_ms)
        verdict.a += weight;
    else
        verdict.b += weight;
}

std::vector<Verdict> judge_all(const Served& served, const TwoNearest& a, const TwoNearest& b) {
    std::vector<Verdict> verdicts(served.grouping.groups.size());
    const Limit tie = tie_limit(served.question.analysis.model);
    const PlaceWeights chosen{served.demand, served.question.analysis};
    const std::vector<double>& weights = chosen.all();
    for (std::size_t i = 0; i < served.demand.places.size(); ++i)
        if (const std::uint32_t country = served.demand.country[i]; country != Grouping::none)
            for (const std::uint32_t g : served.grouping.of_country[country])
                if (g != Grouping::none) judge(a, b, i, weights[i], tie, verdicts[g]);
    return verdicts;
}

/// Weighted median of A's RTT less B's, by group; none where a side has no site or nothing weighs.
std::vector<std::optional<double>> median_differences(const Served& served, const TwoNearest& a,
                                                      const TwoNearest& b) {
    std::vector<float> gaps(served.demand.places.size());
    for (std::size_t i = 0; i < gaps.size(); ++i) gaps[i] = a.ms[i] - b.ms[i];
    std::vector<std::optional<double>> medians(served.grouping.groups.size());
    std::vector<double> sums(served.grouping.groups.size());
    const PlaceWeights chosen{served.demand, served.question.analysis};
    const std::vector<double>& weights = chosen.all();
    for (const std::uint32_t place : rising_order(gaps)) {
        const std::uint32_t country = served.demand.country[place];
        if (country == Grouping::none || !std::isfinite(gaps[place]) || !(weights[place] > 0)) continue;
        for (const std::uint32_t g : served.grouping.of_country[country]) {
            if (g == Grouping::none) continue;
            sums[g] += weights[place];
            if (!medians[g] && sums[g] * (1 + 1e-9) >= 0.5 * served.grouping.groups[g].weight)
                medians[g] = gaps[place];
        }
    }
    return medians;
}

/// Of the places of one group; where nothing weighs each counts as one.
std::optional<double> median_difference(std::span<const std::uint32_t> places, const std::vector<double>& weights,
                                        const TwoNearest& a, const TwoNearest& b) {
    std::vector<std::pair<double, double>> gaps; // and what has it
    double all = 0;
    for (const std::uint32_t place : places) all += weights[place];
    const bool has_weight = all > 0;
    if (!has_weight) all = static_cast<double>(places.size());
    for (const std::uint32_t place : places)
        if (const double gap = static_cast<double>(a.ms[place]) - static_cast<double>(b.ms[place]); std::isfinite(gap)) gaps.emplace_back(gap, has_weight ? weights[place] : 1);
    std::sort(gaps.begin(), gaps.end());
    double sum = 0;
    for (const auto& [gap, weight] : gaps) {
        sum += weight;
        if (sum * (1 + 1e-9) >= 0.5 * all) return gap;
    }
    return std::nullopt;
}

/// All but the rows.
Comparison head(AnalystState& state, const Question& question, const Question& a, const Question& b,
                const Sides& sides) {
    const Catalogue& catalogue = state.world->catalogue;
    Comparison comparison;
    comparison.question = question;
    comparison.a = side_of(catalogue, question.analysis.a, a, sides.a_sets);
    comparison.b = side_of(catalogue, question.analysis.b, b, sides.b_sets);
    tell_apart(comparison.a.name, comparison.b.name, comparison.a.day, comparison.b.day);
    comparison.has_uncertain = sides.a_sets.has_uncertain() || sides.b_sets.has_uncertain();
    return comparison;
}

} // namespace

Presence ComparisonRow::presence() const {
    if (a_inside.open > 0) return b_inside.open > 0 ? Presence::both : Presence::only_a;
    return b_inside.open > 0 ? Presence::only_b : Presence::neither;
}

std::optional<std::size_t> Comparison::find(GroupLevel level, std::string_view id) const {
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].level == level && groups[i].id == id) return i;
    return std::nullopt;
}

Comparison make_comparison(AnalystState& state, const Question& question) {
    const World& world = *state.world;
    const Demand& demand = state.demand(question);
    const Grouping grouping{world, demand, question};
    const Question of_a = side_question(question, question.analysis.a);
    const Question of_b = side_question(question, question.analysis.b);
    const Sides sides = solve_sides(state, of_a, of_b);
    Comparison comparison = head(state, question, of_a, of_b, sides);

    const Served served{demand, grouping, question, world.catalogue.sites.size()};
    std::vector<Service> a, b;
    std::vector<Verdict> certain, possible;
    std::vector<std::optional<double>> differences, differences_possible;
    each_in_parallel(6, [&](std::size_t job) {
        if (job == 0) a = serve(served, sides.a->nearest, sides.a->order);
        if (job == 1) b = serve(served, sides.b->nearest, sides.b->order);
        if (job == 2) differences = median_differences(served, sides.a->nearest, sides.b->nearest);
        if (job == 5)
            differences_possible =
                median_differences(served, sides.a_possible->nearest, sides.b_possible->nearest);
        if (job == 3) certain = judge_all(served, sides.a->nearest, sides.b->nearest);
        if (job == 4) possible = judge_all(served, sides.a_possible->nearest, sides.b_possible->nearest);
    });
    const auto a_inside = count_inside(world, grouping, sides.a_sets.shown);
    const auto b_inside = count_inside(world, grouping, sides.b_sets.shown);
    comparison.groups = grouping.groups;
    for (std::size_t g = 0; g < grouping.groups.size(); ++g)
        comparison.rows.push_back({g, certain[g], possible[g], a_inside[g], b_inside[g], std::move(a[g]),
                                   std::move(b[g]), differences[g], differences_possible[g]});
    return comparison;
}

Comparison make_city_comparison(AnalystState& state, const Question& question) {
    const World& world = *state.world;
    const Demand& demand = state.demand(question);
    const Question of_a = side_question(question, question.analysis.a);
    const Question of_b = side_question(question, question.analysis.b);
    const Sides sides = solve_sides(state, of_a, of_b);
    Comparison comparison = head(state, question, of_a, of_b, sides);
    const Grouping countries{world, demand, question};
    CityGroups cities{world, demand, question};
    comparison.groups = std::move(cities.groups);
    const auto a_inside = count_inside(world, countries, sides.a_sets.shown);
    const auto b_inside = count_inside(world, countries, sides.b_sets.shown);
    const Limit tie = tie_limit(question.analysis.model);
    for (std::size_t g = 0; g < comparison.groups.size(); ++g) {
        const auto places = cities.places(g);
        const std::uint32_t country = countries.group_of(comparison.groups[g].country);
        const bool is_asked = country != Grouping::none; // the city nearest to somebody may lie across the border
        ComparisonRow row{g,
                          {},
                          {},
                          is_asked ? a_inside[country] : SiteCount{},
                          is_asked ? b_inside[country] : SiteCount{},
                          serve_group(question, sides.a->nearest, places, cities.weights),
                          serve_group(question, sides.b->nearest, places, cities.weights),
                          {},
                          {}};
        for (const std::uint32_t place : places) {
            judge(sides.a->nearest, sides.b->nearest, place, cities.weights[place], tie, row.certain);
            judge(sides.a_possible->nearest, sides.b_possible->nearest, place, cities.weights[place], tie, row.possible);
        }
        row.difference_ms = median_difference(places, cities.weights, sides.a->nearest, sides.b->nearest);
        row.difference_possible_ms = median_difference(places, cities.weights, sides.a_possible->nearest, sides.b_possible->nearest);
        comparison.rows.push_back(std::move(row));
    }
    return comparison;
}

} // namespace footprint
