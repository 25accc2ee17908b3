// SPDX-License-Identifier: MIT
#include "analysis/demand.hpp"

#include <algorithm>
#include <numeric>

namespace footprint {
namespace {

bool is_served(const Question& question, const Country& country) {
    return !question.audience || question.audience->contains(country.code);
}

double figure(const Country& country, Weight weight) {
    const auto people = static_cast<double>(country.population);
    switch (weight) {
    case Weight::gdp: return static_cast<double>(country.gdp_ppp_usd);
    case Weight::internet_users: return people * country.internet_users_percent / 100;
    case Weight::people:
    case Weight::cities:
    case Weight::audience: break;
    }
    return people;
}

} // namespace

Demand::Demand(const World& world) {
    std::vector<LonLat> positions;
    positions.reserve(world.cities.size());
    for (const City& city : world.cities) positions.push_back(city.position);
    places = Places{positions, world.corridors};

    for (const Country& one : world.countries) codes.push_back(one.code);
    people.resize(world.countries.size());
    country.reserve(places.size());
    for (const std::uint32_t i : places.original) {
        const City& city = world.cities[i];
        const auto index = world.country_index(city.country);
        country.push_back(index ? static_cast<std::uint32_t>(*index) : Grouping::none);
        user_country.push_back(
            static_cast<std::uint16_t>(world.gateways.number_of(CountryCode{city.country})));
        if (index) people[*index] += city.weight;
    }
    for (const auto& row : weight_names) {
        auto& weight = weights[static_cast<std::size_t>(row.value)];
        auto& known = has_figure[static_cast<std::size_t>(row.value)];
        for (const Country& one : world.countries)
            known.push_back(row.value == Weight::cities || figure(one, row.value) > 0);
        weight.resize(places.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (country[i] == Grouping::none) continue;
            const double living = world.cities[places.original[i]].weight;
            const double all = people[country[i]];
            // People as they are; other figures are spread over the country as its people are.
            weight[i] = row.value == Weight::cities   ? 1
                        : row.value == Weight::people ? living
                        : all > 0 ? figure(world.countries[country[i]], row.value) * (living / all)
                                  : 0;
        }
    }
}

PlaceWeights::PlaceWeights(const Demand& demand, const Analysis& analysis) : known_(&demand.weight(analysis.weight)) {
    if (analysis.weight != Weight::audience || analysis.shares.empty()) return;
    double total = 0;
    for (const auto& [code, share] : analysis.shares) total += share;
    std::vector<double> a_head(demand.codes.size(), 0);
    for (std::size_t c = 0; c < a_head.size(); ++c)
        if (const auto own = analysis.shares.find(demand.codes[c]); own != analysis.shares.end() && demand.people[c] > 0)
            a_head[c] = 100 * own->second / total / demand.people[c];
    const std::vector<double>& people = demand.weight(Weight::people);
    own_.resize(demand.places.size());
    for (std::size_t i = 0; i < own_.size(); ++i)
        if (demand.country[i] != Grouping::none) own_[i] = people[i] * a_head[demand.country[i]];
}

Grouping::Grouping(const World& world, const Demand& demand, const Question& question)
    : of_country(world.countries.size(), {none, none, none, none}) {
    const Weight weight = question.analysis.weight;
    std::vector<std::size_t> served;
    for (std::size_t c = 0; c < world.countries.size(); ++c)
        if (is_served(question, world.countries[c])) served.push_back(c);
    const auto only_one = [](const std::vector<std::size_t>& countries) {
        return countries.size() == 1 ? std::optional{countries.front()} : std::nullopt;
    };
    groups.push_back(
        {GroupLevel::world, "world", countries_in_words(world, question.audience), 0, only_one(served), {}});
    const auto add = [&](GroupLevel level, const std::string& id, const std::string& name, auto holds) {
        const auto index = static_cast<std::uint32_t>(groups.size());
        std::vector<std::size_t> inside;
        for (const std::size_t c : served) {
            if (!holds(world.countries[c])) continue;
            of_country[c][static_cast<std::size_t>(level)] = index;
            inside.push_back(c);
        }
        if (!inside.empty()) groups.push_back({level, id, name, 0, only_one(inside), {}});
    };
    const auto among = [](const auto& codes) {
        return [&codes](const Country& one) {
            return std::find(codes.begin(), codes.end(), one.code) != codes.end();
        };
    };
    for (const std::size_t c : served) of_country[c][0] = 0;
    for (const Market& market : world.markets.markets) {
        const CountryCodes codes = market.countries();
        add(GroupLevel::market, market.id, market.name, among(codes));
    }
    for (const Market& market : world.markets.markets)
        for (const Subregion& sub : market.subregions)
            add(GroupLevel::subregion, sub.id, sub.name, among(sub.countries));
    std::vector<std::size_t> by_name(world.countries.size());
    std::iota(by_name.begin(), by_name.end(), std::size_t{0});
    std::sort(by_name.begin(), by_name.end(), [&](std::size_t a, std::size_t b) {
        return world.countries[a].name < world.countries[b].name;
    });
    for (const std::size_t c : by_name) {
        if (of_country[c][0] == none) continue;
        of_country[c][3] = static_cast<std::uint32_t>(groups.size());
        groups.push_back({GroupLevel::country, world.countries[c].code, world.countries[c].name, 0, c, {}});
        if (!demand.has_figure[static_cast<std::size_t>(weight)][c])
            without_figure.push_back(world.countries[c].code);
    }
    const PlaceWeights chosen{demand, question.analysis};
    const std::vector<double>& weights = chosen.all();
    for (std::size_t i = 0; i < demand.places.size(); ++i)
        if (demand.country[i] != none)
            for (const std::uint32_t group : of_country[demand.country[i]])
                if (group != none) groups[group].weight += weights[i];
}

CityGroups::CityGroups(const World& world, const Demand& demand, const Question& question) {
    const PlaceWeights chosen{demand, question.analysis};
    const std::vector<double>& weights = chosen.all();
    for (std::size_t i = 0; i < demand.places.size(); ++i)
        if (demand.country[i] != Grouping::none && is_served(question, world.countries[demand.country[i]]))
            places.push_back(i);
    std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        if (weights[a] != weights[b]) return weights[a] > weights[b];
        return demand.places.original[a] < demand.places.original[b];
    });
    for (const std::size_t i : places) {
        const City& city = world.cities[demand.places.original[i]];
        groups.push_back(
            {GroupLevel::city, city.country, city.name, weights[i], demand.country[i], city.position});
    }
}

std::vector<SiteCount> count_inside(const World& world, const Grouping& grouping,
                                    std::span<const ShownSite> sites) {
    std::vector<SiteCount> inside(grouping.groups.size());
    for (const ShownSite& one : sites)
        if (const auto c = world.country_index(world.catalogue.sites.country(one.site).text()))
            for (const std::uint32_t group : grouping.of_country[*c])
                if (group != Grouping::none) inside[group].add(one.status);
    return inside;
}

} // namespace footprint
