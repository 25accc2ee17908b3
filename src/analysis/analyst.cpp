// SPDX-License-Identifier: MIT
#include "analysis/analyst.hpp"

#include "analysis/analyst_state.hpp"
#include "base/parallel.hpp"

#include <cmath>
#include <set>

namespace footprint {
namespace {

Overrides overrides_of(const MeasuredPairs& measured, const Demand& demand) {
    Overrides overrides;
    for (const MeasuredPair& pair : measured.pairs) {
        if (pair.from.site || !pair.to.site) continue; // from a data center: not for users
        demand.places.for_each_run_near(
            pair.from.position, measured_reach_km, [&](std::size_t first, std::size_t last) {
                for (std::size_t i = first; i < last; ++i)
                    if (distance_km(pair.from.position, demand.position(i)) <= measured_reach_km)
                        overrides[i][*pair.to.site] = static_cast<float>(pair.ms);
            });
    }
    return overrides;
}

/// The question without what makes no difference to it.
Question about_coverage(Question question) {
    const Analysis& asked = question.analysis;
    Analysis plain;
    plain.model = asked.model;
    plain.access = asked.access;
    plain.weight = asked.weight;
    plain.own_weight = asked.own_weight;
    plain.shares = asked.shares;
    plain.thresholds_ms = asked.thresholds_ms;
    question.analysis = std::move(plain);
    return question;
}

Question about_comparison(Question question) {
    const Analysis asked = question.analysis;
    question = about_coverage(std::move(question));
    question.analysis.kind = AnalysisKind::compare;
    question.analysis.a = asked.a;
    question.analysis.b = asked.b;
    return question;
}

} // namespace

SiteSets site_sets(const Catalogue& catalogue, const Question& question) {
    SiteSets sets;
    sets.shown = shown_sites(catalogue, serving(question.filter), question.day);
    for (const ShownSite& one : sets.shown) {
        if (one.status == Status::closed) continue;
        sets.possible.push_back(one.site);
        if (one.status == Status::open) sets.certain.push_back(one.site);
    }
    return sets;
}

Population& AnalystState::population(const Analysis& analysis) {
    const std::string name = analysis.weight == Weight::own ? analysis.own_weight : "";
    if (const auto known = populations.find(name); known != populations.end()) return known->second;
    const Users* own = name.empty() ? nullptr : world->users_called(name);
    Population made{own ? Demand{*world, *own} : Demand{*world}, {}, {}};
    made.overrides = overrides_of(snapshot->measured, made.demand);
    return populations.emplace(name, std::move(made)).first->second;
}

const FieldGrid& AnalystState::the_grid() {
    if (!grid) grid.emplace(*world);
    return *grid;
}

std::size_t AnalystState::epoch(Date day) const {
    std::set<Date> begun;
    for (const Corridor& one : world->corridors.corridors)
        if (one.since && *one.since <= day) begun.insert(*one.since);
    return begun.size();
}

const SiteNetwork& AnalystState::network(Date day) {
    const std::size_t key = epoch(day);
    const auto known = networks.find(key);
    if (known != networks.end()) return known->second;
    return networks.emplace(key, SiteNetwork{world->catalogue.sites, world->corridors, day}).first->second;
}

const UserWays& AnalystState::user_ways(Date day) {
    const std::size_t key = epoch(day);
    if (const auto known = ways.find(key); known != ways.end()) return known->second;
    UserWays made{world->gateways, world->corridors, world->catalogue.sites, network(day)};
    return ways.emplace(key, std::move(made)).first->second;
}

const UserPlaces& AnalystState::user_places(Population& population, Date day) {
    const std::size_t key = epoch(day);
    auto& known = population.user_places;
    if (const auto found = known.find(key); found != known.end()) return found->second;
    const Demand& all = population.demand;
    UserPlaces made{all.user_country, km_to_gateways(all.places, all.user_country, user_ways(day))};
    return known.emplace(key, std::move(made)).first->second;
}

const std::vector<float>& AnalystState::grid_to_gateway(Date day) {
    const std::size_t key = epoch(day);
    if (const auto known = grid_to_gateways.find(key); known != grid_to_gateways.end()) return known->second;
    return grid_to_gateways.emplace(key, km_to_gateways(the_grid(), user_ways(day))).first->second;
}

std::vector<std::shared_ptr<const Solved>>
AnalystState::solve(const Question& question, const std::vector<std::vector<std::size_t>>& sets) {
    Population& asked = population(question.analysis);
    const Places& places = asked.demand.places;
    const SiteNetwork& sites = network(question.day);
    const Analysis& analysis = question.analysis;
    const Origin origin = origin_of(analysis.access);
    std::vector<std::shared_ptr<const Solved>> all(sets.size());
    std::vector<SolveKey> keys;
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        keys.push_back({&asked, epoch(question.day), analysis.model, origin, sets[i]});
        all[i] = solved.find(keys.back());
        if (!all[i] && std::find(keys.begin(), keys.end() - 1, keys.back()) == keys.end() - 1)
            missing.push_back(i);
    }
    const bool by_users = analysis.model == RttModel::users;
    const UserWays* ways_then = by_users && !missing.empty() ? &user_ways(question.day) : nullptr;
    const UserPlaces* users_then = ways_then ? &user_places(asked, question.day) : nullptr;
    std::vector<Solved> made(missing.size());
    each_in_parallel(missing.size(), [&](std::size_t job) {
        Solved& one = made[job];
        const auto& set = sets[missing[job]];
        one.nearest = ways_then
                          ? find_nearest_for_users(places, *users_then, *ways_then, set, origin, asked.overrides)
                          : find_nearest(places, sites, set, analysis.model, origin, asked.overrides);
        one.order = rising_order(one.nearest.ms);
    });
    for (std::size_t job = 0; job < missing.size(); ++job)
        all[missing[job]] = solved.add(keys[missing[job]], std::move(made[job]));
    for (std::size_t i = 0; i < sets.size(); ++i)
        for (std::size_t j = 0; !all[i] && j < i; ++j)
            if (keys[j] == keys[i]) all[i] = all[j];
    return all;
}

Analyst::Analyst(SnapshotPointer snapshot) : state_(std::make_unique<AnalystState>(std::move(snapshot))) {}
Analyst::~Analyst() = default;
Analyst::Analyst(Analyst&&) noexcept = default;
Analyst& Analyst::operator=(Analyst&&) noexcept = default;

std::shared_ptr<const Coverage> Analyst::coverage(const Question& asked) {
    const Question question = about_coverage(asked);
    if (auto known = state_->coverages.find(question)) return known;
    return state_->coverages.add(question, make_coverage(*state_, question));
}

std::shared_ptr<const Coverage> Analyst::coverage_by_city(const Question& asked) {
    const Question question = about_coverage(asked);
    if (auto known = state_->city_coverages.find(question)) return known;
    return state_->city_coverages.add(question, make_city_coverage(*state_, question));
}

std::shared_ptr<const Comparison> Analyst::comparison(const Question& asked) {
    const Question question = about_comparison(asked);
    if (auto known = state_->comparisons.find(question)) return known;
    return state_->comparisons.add(question, make_comparison(*state_, question));
}

std::shared_ptr<const Comparison> Analyst::comparison_by_city(const Question& asked) {
    const Question question = about_comparison(asked);
    if (auto known = state_->city_comparisons.find(question)) return known;
    return state_->city_comparisons.add(question, make_city_comparison(*state_, question));
}

std::shared_ptr<const Field> Analyst::field(const Question& asked, CatchmentBorders borders) {
    Question question =
        asked.analysis.kind == AnalysisKind::compare ? about_comparison(asked) : about_coverage(asked);
    question.audience.reset(); // the field is everywhere; what of it is drawn is the picture's business
    question.analysis = counting(std::move(question.analysis), Weight::people);
    question.analysis.shares.clear();
    question.analysis.thresholds_ms = {100};
    const std::pair key{std::move(question), borders};
    if (auto known = state_->fields.find(key)) return known;
    return state_->fields.add(key, make_field(*state_, key.first, borders));
}

std::vector<double> Analyst::breaks(const Question& asked) {
    Question question =
        asked.analysis.kind == AnalysisKind::compare ? about_comparison(asked) : about_coverage(asked);
    question.analysis = counting(std::move(question.analysis), Weight::people);
    question.analysis.shares.clear();
    question.analysis.thresholds_ms = {100};
    question.day = {};
    if (auto known = state_->breaks.find(question)) return *known;
    return *state_->breaks.add(question, make_breaks(*state_, question));
}

Ranking Analyst::rank(const Question& question, const Start& start, RankBy by) {
    return make_ranking(*state_, question, start, by);
}

Route Analyst::route(const Question& question, const Start& start, std::size_t site) {
    const World& all = *state_->world;
    const LonLat from = start.position;
    const LonLat to = all.catalogue.sites.position(site);
    const RttModel model = model_for(question.analysis.model, start.origin);
    if (model == RttModel::floor || model == RttModel::great_circle)
        return {distance_km(from, to), {from, to}};
    const HubGraph& graph = state_->network(question.day).graph();
    Route direct = corridor_route(all.corridors, graph, from, to);
    if (model == RttModel::corridor) return direct;
    const WayAbroad way = all.gateways.way(all.gateways.number_of(start.country),
                                           all.gateways.number_of(all.catalogue.sites.country(site)));
    if (!way.via) return direct;
    const LonLat gateway = all.corridors.hubs[*way.via].position;
    Route there = corridor_route(all.corridors, graph, from, gateway);
    const Route on = corridor_route(all.corridors, graph, gateway, to);
    if (there.km + on.km <= direct.km) return direct;
    there.km += on.km;
    there.stops.insert(there.stops.end(), on.stops.begin() + (on.stops.empty() ? 0 : 1), on.stops.end());
    return there;
}

bool Analyst::same_corridors(Date a, Date b) const { return state_->epoch(a) == state_->epoch(b); }

void Analyst::prepare() {
    state_->population({});
    state_->the_grid();
}

const SnapshotPointer& Analyst::snapshot() const { return state_->snapshot; }

} // namespace footprint
