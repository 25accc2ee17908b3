// SPDX-License-Identifier: MIT
#include "analysis/nearest.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace footprint {
namespace {

constexpr float far = std::numeric_limits<float>::infinity();

/// Keeps the best two of different metros.
void offer_two(float km, std::uint32_t candidate, float& best_km, std::uint32_t& best, float& rival_km,
               std::uint32_t& rival, const SiteNetwork& network) {
    if (!(km < rival_km)) return;
    const auto same_metro = [&](std::uint32_t other) {
        return other != no_site && network.metro(other) == network.metro(candidate);
    };
    if (km < best_km) {
        if (!same_metro(best)) {
            rival_km = best_km;
            rival = best;
        }
        best_km = km;
        best = candidate;
    } else if (!same_metro(best)) {
        rival_km = km;
        rival = candidate;
    }
}

/// Squared chords to the sites of one metro, the least of them and whose it is.
class Metro {
  public:
    void measure(const Places& places, const SiteNetwork& network, std::span<const std::size_t> sites,
                 std::size_t first, std::size_t last) {
        chords.resize(last - first);
        nearest.assign(last - first, static_cast<std::uint32_t>(sites.front()));
        const float* x = places.x.data() + first;
        const float* y = places.y.data() + first;
        const float* z = places.z.data() + first;
        for (std::size_t s = 0; s < sites.size(); ++s) {
            const UnitVector at = network.vector(sites[s]);
            const auto id = static_cast<std::uint32_t>(sites[s]);
            if (s == 0)
                for (std::size_t i = 0; i < chords.size(); ++i)
                    chords[i] = squared_chord({x[i], y[i], z[i]}, at);
            else
                for (std::size_t i = 0; i < chords.size(); ++i) {
                    const float chord = squared_chord({x[i], y[i], z[i]}, at);
                    nearest[i] = chord < chords[i] ? id : nearest[i];
                    chords[i] = chord < chords[i] ? chord : chords[i];
                }
        }
    }

    /// Without branches: the compiler makes vectors of it.
    void offer(std::size_t first, TwoNearest& found) const {
        float* best = found.ms.data() + first;
        float* rival = found.rival_ms.data() + first;
        std::uint32_t* best_site = found.site.data() + first;
        std::uint32_t* rival_site = found.rival.data() + first;
        for (std::size_t i = 0; i < chords.size(); ++i) {
            const float chord = chords[i];
            const bool is_best = chord < best[i];
            const bool is_rival = chord < rival[i];
            rival_site[i] = is_best ? best_site[i] : is_rival ? nearest[i] : rival_site[i];
            rival[i] = is_best ? best[i] : is_rival ? chord : rival[i];
            best_site[i] = is_best ? nearest[i] : best_site[i];
            best[i] = is_best ? chord : best[i];
        }
    }

  private:
    std::vector<float> chords;
    std::vector<std::uint32_t> nearest;
};

/// Sites by metro.
std::vector<std::vector<std::size_t>> by_metro(const SiteNetwork& network,
                                               std::span<const std::size_t> sites) {
    std::map<std::uint32_t, std::vector<std::size_t>> groups;
    for (const std::size_t site : sites) groups[network.metro(site)].push_back(site);
    std::vector<std::vector<std::size_t>> all;
    for (auto& [ignored, group] : groups) all.push_back(std::move(group));
    return all;
}

/// The two nearest in a straight line; `limit_km` bounds the search. Distances are squared chords on return.
void search_straight(const Places& places, const SiteNetwork& network, std::span<const std::size_t> sites,
                     double limit_km, TwoNearest& found) {
    const float limit = limit_km > 0 ? squared_chord_of_km(limit_km) : far;
    std::fill(found.ms.begin(), found.ms.end(), limit);
    std::fill(found.rival_ms.begin(), found.rival_ms.end(), limit);
    Metro metro;
    for (const auto& group : by_metro(network, sites)) {
        const auto look_at = [&](std::size_t first, std::size_t last) {
            metro.measure(places, network, group, first, last);
            metro.offer(first, found);
        };
        // All of a metro lies about its first site, which may not be among these: two of them can be twice as
        // far apart.
        const LonLat middle = network.position(network.metro(group.front()));
        if (limit_km > 0)
            places.for_each_run_near(middle, limit_km + metro_km, look_at);
        else
            look_at(0, places.size());
    }
}

void override_measured(const Places& places, const SiteNetwork& network, std::span<const std::size_t> sites,
                       RttModel model, Origin origin, const Overrides& overrides, TwoNearest& found) {
    const auto term = static_cast<float>(origin_ms(model, origin));
    const auto slope = static_cast<float>(ms_per_km(model));
    for (const auto& [place, measured] : overrides) {
        found.ms[place] = found.rival_ms[place] = far;
        found.site[place] = found.rival[place] = no_site;
        const UnitVector at{places.x[place], places.y[place], places.z[place]};
        for (const std::size_t site : sites) {
            const auto known = measured.find(site);
            const float ms = known != measured.end()
                                 ? known->second
                                 : term + slope * path_km(network, model, at, places.entries[place], site);
            found.offer(place, ms, static_cast<std::uint32_t>(site), network);
        }
        if (measured.contains(found.site[place])) found.measured.insert(place);
    }
}

} // namespace

SiteNetwork::SiteNetwork(const SiteTable& sites, const Corridors& corridors, Date day)
    : sites_(sites), graph_(corridors, day), hub_count_(corridors.hubs.size()),
      entries_(hub_entries(sites.positions(), corridors)) {
    vectors_.reserve(sites.size());
    for (const LonLat position : sites.positions()) vectors_.push_back(unit_vector(position));
    to_hub_.reserve(hub_count_ * hub_count_);
    for (std::size_t to = 0; to < hub_count_; ++to)
        for (std::size_t from = 0; from < hub_count_; ++from)
            to_hub_.push_back(static_cast<float>(graph_.km(from, to)));
}

void SiteNetwork::km_from_hubs(std::size_t site, std::vector<float>& km) const {
    km.assign(hub_count_, far);
    const HubEntry& entry = entries_[site];
    for (std::size_t k = 0; k < access_hubs; ++k) {
        if (entry.km[k] == far) continue;
        const float* row = to_hub_.data() + entry.hub[k] * hub_count_;
        for (std::size_t hub = 0; hub < hub_count_; ++hub)
            km[hub] = std::min(km[hub], row[hub] + entry.km[k]);
    }
}

float path_km(const SiteNetwork& network, RttModel model, UnitVector place, const HubEntry& entry,
              std::size_t site) {
    const float straight = km_of_squared_chord(squared_chord(place, network.vector(site)));
    if (model != RttModel::corridor) return straight;
    float km =
        straight < static_cast<float>(direct_limit_km) ? static_cast<float>(direct_detour) * straight : far;
    for (std::size_t k = 0; k < access_hubs; ++k)
        if (entry.km[k] != far) km = std::min(km, entry.km[k] + network.km_from_hub(entry.hub[k], site));
    return km;
}

TwoNearest::TwoNearest(std::size_t places)
    : ms(places, far), rival_ms(places, far), site(places, no_site), rival(places, no_site) {}

void TwoNearest::offer(std::size_t i, float km, std::uint32_t candidate, const SiteNetwork& network) {
    offer_two(km, candidate, ms[i], site[i], rival_ms[i], rival[i], network);
}

HubTable::HubTable(const SiteNetwork& network, std::span<const std::size_t> sites)
    : rows(network.hub_count()) {
    for (Row& row : rows) row.km = row.rival_km = far;
    std::vector<float> km;
    for (const std::size_t site : sites) {
        network.km_from_hubs(site, km);
        for (std::size_t hub = 0; hub < rows.size(); ++hub) {
            Row& row = rows[hub];
            offer_two(km[hub], static_cast<std::uint32_t>(site), row.km, row.site, row.rival_km, row.rival,
                      network);
        }
    }
}

TwoNearest find_nearest(const Places& places, const SiteNetwork& network, std::span<const std::size_t> sites,
                        RttModel model, Origin origin, const Overrides& overrides) {
    TwoNearest found{places.size()};
    if (sites.empty()) return found;
    const bool by_corridor = model == RttModel::corridor;
    search_straight(places, network, sites, by_corridor ? direct_limit_km : 0, found);
    const HubTable table{network, by_corridor ? sites : std::span<const std::size_t>{}};
    const float detour = by_corridor ? static_cast<float>(direct_detour) : 1;
    const auto term = static_cast<float>(origin_ms(model, origin));
    const auto slope = static_cast<float>(ms_per_km(model));
    for (std::size_t i = 0; i < places.size(); ++i) {
        found.ms[i] = found.site[i] == no_site ? far : detour * km_of_squared_chord(found.ms[i]);
        found.rival_ms[i] = found.rival[i] == no_site ? far : detour * km_of_squared_chord(found.rival_ms[i]);
        if (by_corridor) {
            const HubEntry& entry = places.entries[i];
            for (std::size_t k = 0; k < access_hubs; ++k) {
                if (entry.km[k] == far) break; // there are no more hubs
                const HubTable::Row& row = table.rows[entry.hub[k]];
                if (row.site == no_site) continue;
                found.offer(i, entry.km[k] + row.km, row.site, network);
                if (row.rival != no_site) found.offer(i, entry.km[k] + row.rival_km, row.rival, network);
            }
        }
        found.ms[i] = term + slope * found.ms[i];
        found.rival_ms[i] = term + slope * found.rival_ms[i];
    }
    if (!overrides.empty()) override_measured(places, network, sites, model, origin, overrides, found);
    return found;
}

} // namespace footprint
