// SPDX-License-Identifier: MIT
#include "analysis/ranking.hpp"

#include "analysis/analyst_state.hpp"

#include <set>

namespace footprint {
namespace {

/// Measured times from about `from`, by site.
std::map<std::size_t, double> measured_from(const MeasuredPairs& measured, const World& world, LonLat from,
                                            Origin origin) {
    std::map<std::size_t, double> known;
    const auto near = [&](LonLat place) { return distance_km(from, place) <= measured_reach_km; };
    for (const MeasuredPair& pair : measured.pairs) {
        if (!pair.to.site || pair.from.site.has_value() != (origin == Origin::site)) continue;
        if (near(pair.from.position)) known[*pair.to.site] = pair.ms;
        if (pair.from.site && near(world.catalogue.sites.position(*pair.to.site)))
            known[*pair.from.site] = pair.ms;
    }
    return known;
}

/// Rising by `key`; equal ones in the catalogue's order.
template <class Key>
void sort_by(std::vector<RankedSite>& sites, Key key) {
    std::stable_sort(sites.begin(), sites.end(),
                     [&](const RankedSite& a, const RankedSite& b) { return key(a) < key(b); });
}

/// Of sites that rise by RTT.
void mark_ties(std::vector<RankedSite>& sites, const Catalogue& catalogue) {
    std::vector<std::vector<std::size_t>> of_provider(catalogue.providers.size());
    for (std::size_t i = 0; i < sites.size(); ++i) {
        sites[i].is_tie = i > 0 && is_tie(sites.front().rtt, sites[i].rtt);
        of_provider[catalogue.sites.provider(sites[i].site)].push_back(i);
    }
    for (const std::vector<std::size_t>& own : of_provider)
        for (std::size_t a = 0; a < own.size(); ++a) {
            RankedSite& one = sites[own[a]];
            const LonLat position = catalogue.sites.position(one.site);
            for (std::size_t b = a + 1; b < own.size() && is_tie(one.rtt, sites[own[b]].rtt); ++b) {
                if (distance_km(position, catalogue.sites.position(sites[own[b]].site)) < metro_km) continue;
                one.rival = sites[own[b]].site;
                break;
            }
        }
}

/// Estimates from one place to many sites.
class Estimates {
  public:
    Estimates(AnalystState& state, RttModel asked, Date day, const Start& start)
        : ways_(state.user_ways(day)), sites_(state.world->catalogue.sites), start_(start),
          model_(model_for(asked, start.origin)), terms_(terms_of(model_, start.origin)),
          place_{unit_vector(start.position),
                 hub_entries({&start.position, 1}, state.world->corridors).front()},
          country_(state.world->gateways.number_of(start.country)),
          is_vague_(footprint::is_vague(*state.world, start.country, model_)) {}

    Rtt to(std::size_t site) const {
        const double km = distance_km(start_.position, sites_.position(site));
        Rtt rtt = with_band(model_, terms_.ms(std::max(way_km(site, km), km)), km);
        rtt.is_vague = is_vague_;
        return rtt;
    }

  private:
    double way_km(std::size_t site, double straight) const {
        switch (model_) {
        case RttModel::floor:
        case RttModel::great_circle: return straight;
        case RttModel::corridor: return path_km(ways_.network(), place_, ways_.place_of(site));
        case RttModel::users: break;
        }
        return ways_.km(place_, country_, site);
    }

    const UserWays& ways_;
    const SiteTable& sites_;
    const Start& start_;
    RttModel model_;
    RttTerms terms_;
    GraphPlace place_;
    std::size_t country_;
    bool is_vague_;
};

} // namespace

Rtt estimate(AnalystState& state, RttModel model, Date day, const Start& start, std::size_t site) {
    return Estimates{state, model, day, start}.to(site);
}

Ranking make_ranking(AnalystState& state, const Question& question, const Start& start, RankBy by) {
    const World& world = *state.world;
    const Estimates estimates{state, question.analysis.model, question.day, start};
    const auto measured = measured_from(state.snapshot->measured, world, start.position, start.origin);
    Ranking ranking{start, by, {}};
    for (const ShownSite& one : site_sets(world.catalogue, question).shown) {
        if (one.status == Status::closed) continue;
        const double km = distance_km(start.position, world.catalogue.sites.position(one.site));
        RankedSite ranked{one.site, one.status, km, estimates.to(one.site), false, {}};
        if (const auto known = measured.find(one.site); known != measured.end())
            ranked.rtt = {known->second, known->second, known->second, RttBasis::measured};
        ranking.sites.push_back(ranked);
    }
    sort_by(ranking.sites, [](const RankedSite& one) { return one.rtt.ms; });
    mark_ties(ranking.sites, world.catalogue);
    if (by == RankBy::km) sort_by(ranking.sites, [](const RankedSite& one) { return one.km; });
    return ranking;
}

std::vector<std::size_t> first_of_each_provider(const Ranking& ranking, const Catalogue& catalogue) {
    std::set<std::size_t> seen;
    std::vector<std::size_t> first;
    for (std::size_t i = 0; i < ranking.sites.size(); ++i)
        if (seen.insert(catalogue.sites.provider(ranking.sites[i].site)).second) first.push_back(i);
    return first;
}

} // namespace footprint
