// SPDX-License-Identifier: MIT
#include "analysis/user_ways.hpp"

namespace footprint {
namespace {

constexpr float far = std::numeric_limits<float>::infinity();

/// The straight ways to the sites of one metro, with what comes on top of them: the least, and whose it is.
class StraightWays {
  public:
    StraightWays(const Places& places, const UserPlaces& users, const UserWays& ways,
                 const SitesForUsers& all)
        : places_(places), users_(users), ways_(ways), all_(all) {}

    void measure(std::span<const std::size_t> metro, std::size_t first, std::size_t last) {
        km_.assign(last - first, far);
        nearest_.assign(last - first, no_site);
        const float* x = places_.x.data() + first;
        const float* y = places_.y.data() + first;
        const float* z = places_.z.data() + first;
        const std::uint16_t* country = users_.country.data() + first;
        const float limit = squared_chord_of_km(direct_limit_km);
        const std::size_t count = last - first;
        extra_.resize(count);
        const float* of_country = nullptr; // what `extra_` holds
        for (const std::size_t site : metro) {
            const UnitVector at = ways_.network().vector(site);
            const auto id = static_cast<std::uint32_t>(site);
            if (const float* known = all_.straight_extra_km(ways_.country(site)); known != of_country) {
                of_country = known;
                for (std::size_t i = 0; i < count; ++i) extra_[i] = known[country[i]];
            }
            // Without branches and look-ups: the compiler makes vectors of it.
            float* km = km_.data();
            std::uint32_t* nearest = nearest_.data();
            const float* extra = extra_.data();
            for (std::size_t i = 0; i < count; ++i) {
                const float chord = squared_chord({x[i], y[i], z[i]}, at);
                const float beyond = chord < limit ? 0.0f : far;
                const float now =
                    static_cast<float>(direct_detour) * short_km_of_squared_chord(chord) + extra[i] + beyond;
                nearest[i] = blend(now < km[i], id, nearest[i]);
                km[i] = std::min(now, km[i]);
            }
        }
    }

    void offer(std::size_t first, TwoNearest& found) const { offer_row(km_, nearest_, first, found); }

  private:
    const Places& places_;
    const UserPlaces& users_;
    const UserWays& ways_;
    const SitesForUsers& all_;
    std::vector<float> km_;
    std::vector<float> extra_;
    std::vector<std::uint32_t> nearest_;
};

} // namespace

TwoNearest find_nearest_for_users(const Places& places, const UserPlaces& users, const UserWays& ways,
                                  std::span<const std::size_t> sites, Origin origin,
                                  const Overrides& overrides) {
    TwoNearest found{places.size()}; // ms hold km until the end
    if (sites.empty()) return found;
    const SiteNetwork& network = ways.network();
    const SitesForUsers all{ways, sites};
    StraightWays straight{places, users, ways, all};
    for (const auto& metro : by_metro(network, sites))
        places.for_each_run_near(network.position(network.metro(metro.front())), direct_limit_km + metro_km,
                                 [&](std::size_t first, std::size_t last) {
                                     straight.measure(metro, first, last);
                                     straight.offer(first, found);
                                 });
    const RttTerms terms = terms_of(RttModel::users, origin);
    const auto place_at = [&](std::size_t i) {
        return GraphPlace{{places.x[i], places.y[i], places.z[i]}, places.entries[i]};
    };
    for (std::size_t i = 0; i < places.size(); ++i) {
        BestTwo best = found.of(i);
        all.offer(place_at(i), users.country[i], users.km_to_gateway[i], best);
        best.km = terms.ms(best.km);
        best.rival_km = terms.ms(best.rival_km);
        found.set(i, best);
    }
    override_measured(overrides, network, sites, found, [&](std::size_t place, std::size_t site) {
        return terms.ms(ways.km(place_at(place), users.country[place], site));
    });
    return found;
}

} // namespace footprint
