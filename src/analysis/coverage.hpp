// SPDX-License-Identifier: MIT
#pragma once

// Whom a footprint reaches: for the world, each market, subregion and country (or city), the weight within
// each threshold, the weighted median and 90th percentile of the round-trip time, the site that serves most,
// and how many sites lie inside. Exact: every city counts. Reach is an upper bound: "not reachable" was never
// wrong against measurements, "reachable" is sometimes optimistic.

#include "analysis/question.hpp"
#include "world/world.hpp"

#include <limits>

namespace footprint {

inline constexpr double no_rtt = std::numeric_limits<double>::infinity();

enum class GroupLevel : std::uint8_t { world, market, subregion, country, city };

inline constexpr std::array<Named<GroupLevel>, 5> level_names{{{GroupLevel::world, "world"},
                                                               {GroupLevel::market, "market"},
                                                               {GroupLevel::subregion, "subregion"},
                                                               {GroupLevel::country, "country"},
                                                               {GroupLevel::city, "city"}}};

/// Places that are counted together; only those of the countries that the question is about.
struct Group {
    GroupLevel level = GroupLevel::world;
    std::string id;   ///< market's or subregion's id, ISO code, "world"; of a city its country's code
    std::string name; ///< of the world, where the question is about some countries: those in words
    double weight = 0;
    std::optional<std::size_t> country; ///< index into World::countries: of a country, a city, or a group of one country
    LonLat position;                    ///< of a city
};

/// The sites that one row is about: all together, or one provider's.
struct Footprint {
    std::optional<std::size_t> provider; ///< index into Catalogue::providers; none: all together
    SiteCount sites;
};

/// How a footprint serves a group.
struct Service {
    std::vector<double> within; ///< weight within each threshold (RTT <= threshold)
    /// The same if every time were at the upper end of the model's band, and at the lower.
    std::vector<double> within_low, within_high;
    double median_ms = no_rtt; ///< weighted; infinity without a site
    double p90_ms = no_rtt;
    std::optional<std::size_t> main_site; ///< nearest to the largest part of the weight
    double main_share = 0;                ///< that part, 0 to 1
    std::optional<std::size_t> rival;     ///< of the sites that tie with a nearer one, the most frequent
    double tie_share = 0; ///< share of the weight where the second nearest metro ties with the nearest
};

struct CoverageRow {
    std::size_t group = 0;     ///< index into Coverage::groups
    std::size_t footprint = 0; ///< index into Coverage::footprints
    SiteCount sites_inside;    ///< in the group's countries; of a city in its country
    Service certain;           ///< by sites that are certainly open
    Service possible; ///< also by those that are uncertain, and announced ones if the filter asks for them
};

/// The weight that a site is nearest to, of all sites together.
struct Catchment {
    std::size_t site = 0;
    double certain = 0;
    double possible = 0;
};

struct Coverage {
    Question question;
    std::vector<Group> groups;
    std::vector<Footprint>
        footprints; ///< all together first; then the providers that have a site, as in the catalogue
    std::vector<CoverageRow> rows;     ///< group after group, in each one the footprints in their order
    std::vector<Catchment> catchments; ///< the largest first
    std::vector<std::string>
        without_figure;         ///< codes of countries whose weight is not known: they count nothing
    bool has_uncertain = false; ///< whether `possible` differs from `certain` anywhere

    const CoverageRow& row(std::size_t group, std::size_t footprint) const {
        return rows[group * footprints.size() + footprint];
    }
    /// Index of the group, or none.
    std::optional<std::size_t> find(GroupLevel level, std::string_view id) const;
};

/// Whether of a country's or a city's users so little is known that by `model` no more than the band can be
/// told.
bool is_vague(const World& world, const Group& group, RttModel model);
bool is_vague(const World& world, CountryCode country, RttModel model);

/// What is counted is called: "people", "US$ of GDP", "internet users", "cities", "customers".
std::string counted_in_words(const Analysis& analysis);

} // namespace footprint
