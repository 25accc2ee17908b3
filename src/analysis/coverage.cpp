// SPDX-License-Identifier: MIT
#include "analysis/coverage.hpp"

#include "analysis/analyst_state.hpp"
#include "base/parallel.hpp"

namespace footprint {
namespace {

/// A footprint with what it is made of.
struct Part {
    Footprint footprint;
    std::vector<ShownSite> shown;
    std::vector<std::size_t> certain;
    std::vector<std::size_t> possible;
};

std::vector<Part> parts_of(const Catalogue& catalogue, const SiteSets& sets) {
    std::vector<Part> parts(1 + catalogue.providers.size());
    const auto provider_part = [&](std::size_t site) -> Part& {
        return parts[1 + catalogue.sites.provider(site)];
    };
    for (std::size_t p = 0; p < catalogue.providers.size(); ++p) parts[1 + p].footprint.provider = p;
    for (const ShownSite& one : sets.shown)
        for (Part* part : {&parts[0], &provider_part(one.site)}) {
            part->footprint.sites.add(one.status);
            part->shown.push_back(one);
        }
    parts[0].certain = sets.certain;
    parts[0].possible = sets.possible;
    for (const std::size_t site : sets.certain) provider_part(site).certain.push_back(site);
    for (const std::size_t site : sets.possible) provider_part(site).possible.push_back(site);
    std::erase_if(parts, [](const Part& part) { return part.footprint.provider && part.shown.empty(); });
    return parts;
}

/// Certain and possible of each part, in this order: 2 * part and 2 * part + 1.
std::vector<std::shared_ptr<const Solved>> solve_parts(AnalystState& state, const Question& question,
                                                       const std::vector<Part>& parts) {
    std::vector<std::vector<std::size_t>> sets;
    for (const Part& part : parts) {
        sets.push_back(part.certain);
        sets.push_back(part.possible);
    }
    return state.solve(question, sets);
}

void start(Coverage& coverage, const Question& question, const std::vector<Part>& parts,
           const SiteSets& sets) {
    coverage.question = question;
    coverage.has_uncertain = sets.has_uncertain();
    for (const Part& part : parts) coverage.footprints.push_back(part.footprint);
}

/// The weight that each site is nearest to.
std::vector<Catchment> catchments_of(const Demand& demand, const Grouping& grouping, const Question& question,
                                     const SiteSets& sets, const TwoNearest& certain,
                                     const TwoNearest& possible, std::size_t sites) {
    const PlaceWeights chosen{demand, question.analysis};
    const std::vector<double>& weights = chosen.all();
    std::vector<Catchment> all(sites);
    for (std::size_t i = 0; i < demand.places.size(); ++i) {
        const std::uint32_t country = demand.country[i];
        if (country == Grouping::none || grouping.of_country[country][0] == Grouping::none) continue;
        if (certain.site[i] != no_site) all[certain.site[i]].certain += weights[i];
        if (possible.site[i] != no_site) all[possible.site[i]].possible += weights[i];
    }
    std::vector<Catchment> shown;
    for (const std::size_t site : sets.possible)
        shown.push_back({site, all[site].certain, all[site].possible});
    std::stable_sort(shown.begin(), shown.end(), [](const Catchment& a, const Catchment& b) {
        return std::pair{a.certain, a.possible} > std::pair{b.certain, b.possible};
    });
    return shown;
}

} // namespace

std::optional<std::size_t> Coverage::find(GroupLevel level, std::string_view id) const {
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].level == level && groups[i].id == id) return i;
    return std::nullopt;
}

bool is_vague(const World& world, const Group& group, RttModel model) {
    return group.country && is_vague(world, CountryCode{world.countries[*group.country].code}, model);
}

bool is_vague(const World& world, CountryCode country, RttModel model) {
    if (model != RttModel::users) return false;
    const std::size_t number = world.gateways.number_of(country);
    const CountryGateway* known = world.gateways.country(number);
    return known && known->confidence == Confidence::low;
}

std::string counted_in_words(const Analysis& analysis) {
    switch (analysis.weight) {
    case Weight::gdp: return "US$ of GDP";
    case Weight::internet_users: return "internet users";
    case Weight::cities: return "cities";
    case Weight::audience: return "the audience";
    case Weight::own: return analysis.own_weight;
    case Weight::people: break;
    }
    return "people";
}

Coverage make_coverage(AnalystState& state, const Question& question) {
    const World& world = *state.world;
    const Demand& demand = state.demand(question);
    const Grouping grouping{world, demand, question};
    const SiteSets sets = site_sets(world.catalogue, question);
    const std::vector<Part> parts = parts_of(world.catalogue, sets);
    const auto solved = solve_parts(state, question, parts);

    const Served served{demand, grouping, question, world.catalogue.sites.size()};
    std::vector<std::vector<Service>> services(solved.size());
    each_in_parallel(solved.size(), [&](std::size_t job) {
        if (job % 2 == 1 && solved[job] == solved[job - 1]) return; // nothing is uncertain
        services[job] = serve(served, solved[job]->nearest, solved[job]->order);
    });
    Coverage coverage;
    start(coverage, question, parts, sets);
    coverage.groups = grouping.groups;
    coverage.without_figure = grouping.without_figure;
    coverage.rows.resize(grouping.groups.size() * parts.size());
    for (std::size_t f = 0; f < parts.size(); ++f) {
        const auto inside = count_inside(world, grouping, parts[f].shown);
        const auto& certain = services[2 * f];
        const auto& possible = services[2 * f + 1].empty() ? certain : services[2 * f + 1];
        for (std::size_t g = 0; g < grouping.groups.size(); ++g)
            coverage.rows[g * parts.size() + f] = {g, f, inside[g], certain[g], possible[g]};
    }
    coverage.catchments = catchments_of(demand, grouping, question, sets, solved[0]->nearest,
                                        solved[1]->nearest, world.catalogue.sites.size());
    return coverage;
}

Coverage make_city_coverage(AnalystState& state, const Question& question) {
    const World& world = *state.world;
    const Demand& demand = state.demand(question);
    const SiteSets sets = site_sets(world.catalogue, question);
    const std::vector<Part> parts = parts_of(world.catalogue, sets);
    const auto solved = solve_parts(state, question, parts);
    const Grouping countries{world, demand, question};
    CityGroups cities{world, demand, question};

    Coverage coverage;
    start(coverage, question, parts, sets);
    coverage.groups = std::move(cities.groups);
    coverage.without_figure = countries.without_figure;
    std::vector<std::vector<SiteCount>> inside;
    for (const Part& part : parts) inside.push_back(count_inside(world, countries, part.shown));
    coverage.rows.reserve(coverage.groups.size() * parts.size());
    for (std::size_t g = 0; g < coverage.groups.size(); ++g)
        for (std::size_t f = 0; f < parts.size(); ++f) {
            const auto places = cities.places(g);
            const std::uint32_t country = countries.group_of(coverage.groups[g].country);
            coverage.rows.push_back({g, f, country == Grouping::none ? SiteCount{} : inside[f][country],
                                     serve_group(question, solved[2 * f]->nearest, places, cities.weights),
                                     serve_group(question, solved[2 * f + 1]->nearest, places, cities.weights)});
        }
    return coverage;
}

} // namespace footprint
