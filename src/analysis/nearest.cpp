// SPDX-License-Identifier: MIT
#include "analysis/nearest.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace footprint {
namespace {

constexpr float far = std::numeric_limits<float>::infinity();

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
                    nearest[i] = blend(chord < chords[i], id, nearest[i]);
                    chords[i] = std::min(chord, chords[i]);
                }
        }
    }

    void offer(std::size_t first, TwoNearest& found) const { offer_row(chords, nearest, first, found); }

  private:
    std::vector<float> chords;
    std::vector<std::uint32_t> nearest;
};

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

float path_km(const SiteNetwork& network, const GraphPlace& from, const GraphPlace& to) {
    const float straight = km_of_squared_chord(squared_chord(from.at, to.at));
    float km =
        straight < static_cast<float>(direct_limit_km) ? static_cast<float>(direct_detour) * straight : far;
    for (std::size_t k = 0; k < access_hubs; ++k)
        if (from.entry.km[k] != far)
            km = std::min(km, from.entry.km[k] + network.km_from_hub(from.entry.hub[k], to.entry));
    return km;
}

float path_km(const SiteNetwork& network, RttModel model, UnitVector place, const HubEntry& entry,
              std::size_t site) {
    if (model == RttModel::floor || model == RttModel::great_circle)
        return km_of_squared_chord(squared_chord(place, network.vector(site)));
    return path_km(network, {place, entry}, {network.vector(site), network.entry(site)});
}

TwoNearest::TwoNearest(std::size_t places)
    : ms(places, far), rival_ms(places, far), site(places, no_site), rival(places, no_site) {}

void BestTwo::offer(float candidate_km, std::uint32_t candidate, const SiteNetwork& network) {
    if (!(candidate_km < rival_km)) return;
    const auto same_metro = [&](std::uint32_t other) {
        return other != no_site && network.metro(other) == network.metro(candidate);
    };
    if (candidate_km < km) {
        if (!same_metro(site)) {
            rival_km = km;
            rival = site;
        }
        km = candidate_km;
        site = candidate;
    } else if (!same_metro(site)) {
        rival_km = candidate_km;
        rival = candidate;
    }
}

HubTable::HubTable(const SiteNetwork& network, std::span<const std::size_t> sites)
    : rows(network.hub_count()) {
    std::vector<float> km;
    for (const std::size_t site : sites) {
        network.km_from_hubs(site, km);
        for (std::size_t hub = 0; hub < rows.size(); ++hub)
            rows[hub].offer(km[hub], static_cast<std::uint32_t>(site), network);
    }
}

void HubTable::merge(const HubTable& other, float more_km, const SiteNetwork& network) {
    for (std::size_t hub = 0; hub < rows.size(); ++hub) rows[hub].offer(other.rows[hub], more_km, network);
}

std::vector<std::vector<std::size_t>> by_metro(const SiteNetwork& network,
                                               std::span<const std::size_t> sites) {
    std::map<std::uint32_t, std::vector<std::size_t>> groups;
    for (const std::size_t site : sites) groups[network.metro(site)].push_back(site);
    std::vector<std::vector<std::size_t>> all;
    for (auto& [ignored, group] : groups) all.push_back(std::move(group));
    return all;
}

TwoNearest find_nearest(const Places& places, const SiteNetwork& network, std::span<const std::size_t> sites,
                        RttModel model, Origin origin, const Overrides& overrides) {
    TwoNearest found{places.size()};
    if (sites.empty()) return found;
    const bool by_corridor = model == RttModel::corridor;
    search_straight(places, network, sites, by_corridor ? direct_limit_km : 0, found);
    const HubTable table{network, by_corridor ? sites : std::span<const std::size_t>{}};
    const float detour = by_corridor ? static_cast<float>(direct_detour) : 1;
    const RttTerms terms = terms_of(model, origin);
    for (std::size_t i = 0; i < places.size(); ++i) {
        BestTwo best = found.of(i);
        best.km = best.site == no_site ? far : detour * km_of_squared_chord(best.km);
        best.rival_km = best.rival == no_site ? far : detour * km_of_squared_chord(best.rival_km);
        if (by_corridor) {
            const HubEntry& entry = places.entries[i];
            for (std::size_t k = 0; k < access_hubs; ++k) {
                if (entry.km[k] == far) break; // there are no more
                best.offer(table.rows[entry.hub[k]], entry.km[k], network);
            }
        }
        best.km = terms.ms(best.km);
        best.rival_km = terms.ms(best.rival_km);
        found.set(i, best);
    }
    override_measured(overrides, network, sites, found, [&](std::size_t place, std::size_t site) {
        const UnitVector at{places.x[place], places.y[place], places.z[place]};
        return terms.ms(path_km(network, model, at, places.entries[place], site));
    });
    return found;
}

} // namespace footprint
