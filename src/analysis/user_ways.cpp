// SPDX-License-Identifier: MIT
#include "analysis/user_ways.hpp"

#include "base/parallel.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr float far = std::numeric_limits<float>::infinity();

/// The sites of all countries but one, for each one: by merging from both sides.
class TablesWithoutOne {
  public:
    TablesWithoutOne(const std::vector<std::shared_ptr<const HubTable>>& tables, const SiteNetwork& network)
        : network_(network) {
        const HubTable empty{network, {}};
        before_.assign(tables.size() + 1, empty);
        after_.assign(tables.size() + 1, empty);
        for (std::size_t i = 0; i < tables.size(); ++i) {
            before_[i + 1] = before_[i];
            before_[i + 1].merge(*tables[i], 0, network);
        }
        for (std::size_t i = tables.size(); i-- > 0;) {
            after_[i] = after_[i + 1];
            after_[i].merge(*tables[i], 0, network);
        }
    }
    const HubTable& all() const { return before_.back(); }
    HubTable without(std::size_t one) const {
        HubTable table = before_[one];
        table.merge(after_[one + 1], 0, network_);
        return table;
    }

  private:
    const SiteNetwork& network_;
    std::vector<HubTable> before_, after_;
};

} // namespace

UserWays::UserWays(const Gateways& gateways, const Corridors& corridors, const SiteTable& sites,
                   const SiteNetwork& network)
    : gateways_(gateways), network_(network) {
    country_.reserve(sites.size());
    for (std::size_t site = 0; site < sites.size(); ++site)
        country_.push_back(static_cast<std::uint16_t>(gateways.number_of(sites.country(site))));
    std::vector<LonLat> positions;
    for (const Hub& one : corridors.hubs) positions.push_back(one.position);
    const std::vector<HubEntry> entries = hub_entries(positions, corridors);
    for (std::size_t i = 0; i < positions.size(); ++i)
        hubs_.push_back({unit_vector(positions[i]), entries[i]});
}

float UserWays::extra_km(std::size_t user_country) const {
    const CountryGateway* country = gateways_.country(user_country);
    const RttTerms terms = terms_of(RttModel::users, Origin::wired_user);
    return country ? static_cast<float>(country->extra_ms / terms.ms_per_km) : 0;
}

float UserWays::km(const GraphPlace& place, std::size_t user_country, std::size_t site) const {
    const float direct = path_km(network_, place, place_of(site));
    const WayAbroad way = gateways_.way(user_country, country_[site]);
    const float through = way.via ? km_to_hub(place, *way.via) + km_from_hub(*way.via, site) : 0;
    const bool is_abroad = user_country != country_[site];
    return std::max(direct, through) + (is_abroad ? extra_km(user_country) : 0);
}

std::vector<float> km_to_gateways(const Places& places, std::span<const std::uint16_t> country,
                                  const UserWays& ways) {
    std::vector<float> km(places.size(), far);
    halves_in_parallel(places.size(), [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const CountryGateway* home = ways.gateways().country(country[i]);
            if (home && home->hub)
                km[i] =
                    ways.km_to_hub({{places.x[i], places.y[i], places.z[i]}, places.entries[i]}, *home->hub);
        }
    });
    return km;
}

SitesForUsers::SitesForUsers(const UserWays& ways, std::span<const std::size_t> sites)
    : ways_(ways), countries_(ways.gateways().numbers()), straight_row_(countries_, 0), users_(countries_) {
    std::map<std::uint16_t, std::vector<std::size_t>> by_country;
    for (const std::size_t site : sites) by_country[ways.country(site)].push_back(site);
    const Gateways& gateways = ways.gateways();
    for (std::size_t c = 1; c < countries_; ++c) {
        Country& user = users_[c];
        user.extra_km = ways.extra_km(c);
        const auto hub = gateways.country(c)->hub;
        if (hub) user.by_gateway = &from_hub_[*hub];
        for (const auto& [country, there] : by_country) {
            const auto via = gateways.detour(c, country);
            if (!via) continue;
            user.detoured_countries.push_back(country);
            for (const std::size_t site : there)
                user.detoured.push_back(
                    {static_cast<std::uint32_t>(site), *via, ways.km_from_hub(*via, site)});
        }
    }
    for (auto& [hub, list] : from_hub_) {
        for (const std::size_t site : sites)
            list.push_back({ways.km_from_hub(hub, site), static_cast<std::uint32_t>(site)});
        std::sort(list.begin(), list.end(), [](const FromHub& a, const FromHub& b) {
            return std::pair{a.km, a.site} < std::pair{b.km, b.site};
        });
    }
    for (const auto& [country, ignored] : by_country) {
        straight_row_[country] = static_cast<std::uint32_t>(straight_extra_km_.size() / (countries_ + 1));
        for (std::size_t c = 0; c < countries_; ++c) {
            const Country& user = users_[c];
            const auto& around = user.detoured_countries;
            const bool is_straight =
                !user.by_gateway && std::find(around.begin(), around.end(), country) == around.end();
            straight_extra_km_.push_back(c == country || c == 0 ? 0 : is_straight ? user.extra_km : far);
        }
        straight_extra_km_.push_back(far);
    }
    make_tables(by_country, sites);
}

void SitesForUsers::make_tables(const std::map<std::uint16_t, std::vector<std::size_t>>& by_country,
                                std::span<const std::size_t> sites) {
    const SiteNetwork& network = ways_.network();
    std::vector<std::shared_ptr<const HubTable>> tables;
    std::map<std::size_t, std::size_t> place_of_country;
    for (const auto& [country, there] : by_country) {
        place_of_country.emplace(country, tables.size());
        tables.push_back(std::make_shared<const HubTable>(network, there));
    }
    const TablesWithoutOne others{tables, network};
    const auto all = std::make_shared<const HubTable>(others.all());
    for (std::size_t c = 0; c < countries_; ++c) {
        Country& user = users_[c];
        const auto home = place_of_country.find(c);
        const bool has_home = home != place_of_country.end();
        if (user.by_gateway) {
            if (has_home) user.table = tables[home->second];
        } else if (user.detoured_countries.empty() && (!has_home || user.extra_km == 0)) {
            if (!sites.empty()) user.table = all;
            user.table_extra_km = user.extra_km;
        } else {
            HubTable mixed{network, {}};
            if (user.detoured_countries.empty())
                mixed.merge(others.without(home->second), user.extra_km, network);
            else
                for (const auto& [country, at] : place_of_country)
                    if (country != c &&
                        std::find(user.detoured_countries.begin(), user.detoured_countries.end(), country) ==
                            user.detoured_countries.end())
                        mixed.merge(*tables[at], user.extra_km, network);
            if (has_home) mixed.merge(*tables[home->second], 0, network);
            user.table = std::make_shared<const HubTable>(std::move(mixed));
        }
    }
}

template <SitesForUsers::Rivals rivals>
void SitesForUsers::offer_by_gateway(const Country& user, std::size_t country, const GraphPlace& place,
                                     float km_to_gateway, BestTwo& best) const {
    const SiteNetwork& network = ways_.network();
    const auto& around = user.detoured_countries;
    for (const FromHub& one : *user.by_gateway) {
        const float through = km_to_gateway + one.km;
        if (!(through + user.extra_km < (rivals == Rivals::find ? best.rival_km : best.km))) break;
        const std::uint16_t there = ways_.country(one.site);
        if (there == country || std::find(around.begin(), around.end(), there) != around.end()) continue;
        // Another site of the best one's metro would have to be better.
        if (rivals == Rivals::find && best.site != no_site &&
            network.metro(best.site) == network.metro(one.site) && through + user.extra_km >= best.km)
            continue;
        const float direct = path_km(network, place, ways_.place_of(one.site));
        best.offer(std::max(direct, through) + user.extra_km, one.site, network);
    }
}

template <SitesForUsers::Rivals rivals>
void SitesForUsers::offer_all(const GraphPlace& place, std::size_t country, float km_to_gateway,
                              BestTwo& best) const {
    const Country& user = users_[country];
    const SiteNetwork& network = ways_.network();
    if (user.table)
        for (std::size_t k = 0; k < access_hubs && place.entry.km[k] != far; ++k) {
            const BestTwo& row = user.table->rows[place.entry.hub[k]];
            const float km = place.entry.km[k] + user.table_extra_km;
            if (rivals == Rivals::find)
                best.offer(row, km, network);
            else if (row.km + km < best.km) {
                best.km = row.km + km;
                best.site = row.site;
            }
        }
    if (user.by_gateway) offer_by_gateway<rivals>(user, country, place, km_to_gateway, best);
    for (const Detoured& one : user.detoured) {
        const float through = ways_.km_to_hub(place, one.via) + one.km_from_via;
        const float direct = path_km(network, place, ways_.place_of(one.site));
        best.offer(std::max(direct, through) + user.extra_km, one.site, network);
    }
}

void SitesForUsers::offer(const GraphPlace& place, std::size_t country, float km_to_gateway,
                          BestTwo& best) const {
    offer_all<Rivals::find>(place, country, km_to_gateway, best);
}

void SitesForUsers::offer_nearest(const GraphPlace& place, std::size_t country, float km_to_gateway,
                                  BestTwo& best) const {
    offer_all<Rivals::skip>(place, country, km_to_gateway, best);
}

} // namespace footprint
