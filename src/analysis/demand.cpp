// SPDX-License-Identifier: MIT
#include "analysis/demand.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

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
    case Weight::audience:
    case Weight::own: break;
    }
    return people;
}

std::uint16_t gateway_country(const World& world, std::string_view code) {
    return static_cast<std::uint16_t>(world.gateways.number_of(CountryCode{code}));
}

} // namespace

Users added_up(const Users& users, std::size_t most, double degrees) {
    struct Cell {
        double weight = 0, lon = 0, lat = 0;
        double heaviest = 0;
        std::uint32_t city = 0;
    };
    for (;; degrees *= 2) {
        std::unordered_map<std::uint64_t, Cell> cells;
        cells.reserve(most);
        bool has_room = true;
        for (std::size_t i = 0; i < users.places.size() && has_room; ++i) {
            const auto column = static_cast<std::uint64_t>((users.places[i].lon + 180) / degrees);
            const auto row = static_cast<std::uint64_t>((users.places[i].lat + 90) / degrees);
            Cell& cell = cells[(row << 32 | column) * 512 + users.countries[i] % 512];
            const double weight = users.weights[i];
            cell.weight += weight;
            cell.lon += weight * users.places[i].lon;
            cell.lat += weight * users.places[i].lat;
            if (weight > cell.heaviest) {
                cell.heaviest = weight;
                cell.city = users.cities[i];
            }
            has_room = cells.size() <= most;
        }
        if (!has_room) continue;
        std::vector<std::pair<std::uint64_t, const Cell*>> sorted;
        for (const auto& [key, cell] : cells) sorted.emplace_back(key, &cell);
        std::sort(sorted.begin(), sorted.end());
        Users sums;
        sums.name = users.name;
        sums.called = users.called;
        for (const auto& [key, cell] : sorted) {
            sums.places.push_back({cell->lon / cell->weight, cell->lat / cell->weight});
            sums.weights.push_back(cell->weight);
            sums.cities.push_back(cell->city);
            const auto country = static_cast<std::uint32_t>(key % 512);
            sums.countries.push_back(country == 511 ? ~0U : country);
        }
        sums.total = users.total;
        return sums;
    }
}

namespace {

/// As they are unless they are very many. The world's outlive whoever asks.
std::shared_ptr<const Users> for_analysis(const Users& users) {
    if (users.places.size() <= most_exact_places) return {std::shared_ptr<const Users>{}, &users};
    return std::make_shared<const Users>(added_up(users));
}

} // namespace

Demand::Demand(const World& world, const Users& all)
    : cities(&world.cities), own(for_analysis(all)), places(own->places, world.corridors), people(world.countries.size()) {
    const Users& users = *own;
    std::vector<std::uint16_t> gateways;
    for (const Country& one : world.countries) {
        codes.push_back(one.code);
        gateways.push_back(gateway_country(world, one.code));
    }
    std::vector<double>& counted = weights[static_cast<std::size_t>(Weight::own)];
    for (const std::uint32_t i : places.original) {
        const std::uint32_t index = users.countries[i];
        const bool is_known = index < gateways.size();
        country.push_back(is_known ? index : Grouping::none);
        user_country.push_back(is_known ? gateways[index] : gateway_country(world, ""));
        counted.push_back(is_known ? users.weights[i] : 0);
    }
    has_figure[static_cast<std::size_t>(Weight::own)].assign(world.countries.size(), true);
}

Demand::Demand(const World& world) : cities(&world.cities) {
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
        user_country.push_back(gateway_country(world, city.country));
        if (index) people[*index] += city.weight;
    }
    weights[static_cast<std::size_t>(Weight::own)].resize(places.size());
    has_figure[static_cast<std::size_t>(Weight::own)].resize(world.countries.size());
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
    const PlaceWeights chosen{demand, question.analysis};
    const std::vector<double>& weights = chosen.all();
    // Whoever counts users of their own is not told of all the countries where they have none.
    std::vector<bool> is_listed(world.countries.size(), weight != Weight::own);
    for (std::size_t i = 0; i < demand.places.size(); ++i)
        if (weights[i] > 0 && demand.country[i] != none) is_listed[demand.country[i]] = true;
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
        bool has_any = false;
        for (const std::size_t c : served) {
            if (!holds(world.countries[c])) continue;
            of_country[c][static_cast<std::size_t>(level)] = index;
            inside.push_back(c);
            has_any = has_any || is_listed[c];
        }
        if (has_any) groups.push_back({level, id, name, 0, only_one(inside), {}});
        for (const std::size_t c : inside)
            if (!has_any) of_country[c][static_cast<std::size_t>(level)] = none;
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
        if (of_country[c][0] == none || !is_listed[c]) continue;
        of_country[c][3] = static_cast<std::uint32_t>(groups.size());
        groups.push_back({GroupLevel::country, world.countries[c].code, world.countries[c].name, 0, c, {}});
        if (!demand.has_figure[static_cast<std::size_t>(weight)][c])
            without_figure.push_back(world.countries[c].code);
    }
    for (std::size_t i = 0; i < demand.places.size(); ++i)
        if (demand.country[i] != none)
            for (const std::uint32_t group : of_country[demand.country[i]])
                if (group != none) groups[group].weight += weights[i];
}

CityGroups::CityGroups(const World& world, const Demand& demand, const Question& question)
    : weights(PlaceWeights{demand, question.analysis}.all()) {
    std::vector<double> of_city(world.cities.size());
    for (std::uint32_t i = 0; i < demand.places.size(); ++i)
        if (demand.country[i] != Grouping::none && is_served(question, world.countries[demand.country[i]])) {
            places_.push_back(i);
            of_city[demand.city(i)] += weights[i];
        }
    std::sort(places_.begin(), places_.end(), [&](std::size_t a, std::size_t b) {
        const std::size_t city_a = demand.city(a);
        const std::size_t city_b = demand.city(b);
        if (of_city[city_a] != of_city[city_b]) return of_city[city_a] > of_city[city_b];
        return city_a != city_b ? city_a < city_b : a < b;
    });
    for (std::size_t at = 0; at < places_.size(); ++at) {
        const std::size_t index = demand.city(places_[at]);
        if (at > 0 && index == demand.city(places_[at - 1])) continue;
        const City& city = world.cities[index];
        const auto country = world.country_index(city.country);
        groups.push_back({GroupLevel::city, city.country, city.name, of_city[index], country, city.position});
        first_.push_back(at);
    }
    first_.push_back(places_.size());
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
