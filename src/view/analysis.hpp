// SPDX-License-Identifier: MIT
#pragma once

// What is asked of the analysis: the part of the View that says how reach and nearness are counted and drawn. The
// numbers themselves are made in analysis/; formulas and sources are in docs/method.md.

#include "catalog/filter.hpp"
#include "view/shares.hpp"

#include <optional>
#include <vector>

namespace footprint {

/// What is laid over the map.
enum class AnalysisKind : std::uint8_t {
    none,
    nearest, ///< round-trip time to the nearest site
    reach,   ///< share of each country's weight within `reach_ms`
    sites,   ///< sites in each country
    compare, ///< A's round-trip time less B's
};

/// `nearest` and `compare` can be drawn from place to place or as one value a country; the others are by country.
enum class AnalysisForm : std::uint8_t { field, countries };

/// How a round-trip time comes from a distance; docs/method.md tells how good each is.
enum class RttModel : std::uint8_t {
    floor,        ///< light in fibre along the great circle: a bound, not an estimate
    great_circle, ///< L1
    corridor,     ///< L2': along the main cable routes, as between data centers
    users,        ///< L3: as users measure it, through their country's gateway
};

/// How users are connected.
enum class AccessNetwork : std::uint8_t { wired, wireless };

/// What is counted in a city.
enum class Weight : std::uint8_t {
    people,
    gdp, ///< purchasing power, international dollars
    internet_users,
    cities, ///< one each
    audience, ///< by country as `Analysis::shares` say, in it as its people are
    own,      ///< users of somebody's own: `Analysis::own_weight`
};

inline constexpr std::array<Named<AnalysisKind>, 5> analysis_names{{{AnalysisKind::none, "none"},
                                                                    {AnalysisKind::nearest, "nearest"},
                                                                    {AnalysisKind::reach, "reach"},
                                                                    {AnalysisKind::sites, "sites"},
                                                                    {AnalysisKind::compare, "compare"}}};
inline constexpr std::array<Named<AnalysisForm>, 2> form_names{
    {{AnalysisForm::field, "field"}, {AnalysisForm::countries, "countries"}}};
inline constexpr std::array<Named<RttModel>, 4> model_names{{{RttModel::floor, "floor"},
                                                             {RttModel::great_circle, "great-circle"},
                                                             {RttModel::corridor, "corridor"},
                                                             {RttModel::users, "users"}}};
inline constexpr std::array<Named<AccessNetwork>, 2> access_network_names{
    {{AccessNetwork::wired, "wired"}, {AccessNetwork::wireless, "wireless"}}};
/// Those that come with the program.
inline constexpr std::array<Named<Weight>, 5> weight_names{{{Weight::people, "people"},
                                                            {Weight::gdp, "gdp"},
                                                            {Weight::internet_users, "internet-users"},
                                                            {Weight::cities, "cities"},
                                                             {Weight::audience, "audience"}}};

/// One of the two footprints that are compared. Who is served is the same for both: the View's audience.
struct Side {
    Filter filter;
    std::optional<Date> as_of; ///< none: the View's day

    bool operator==(const Side&) const = default;
};

inline constexpr std::size_t most_thresholds = 8;
inline constexpr double highest_threshold_ms = 10'000;

struct Analysis {
    AnalysisKind kind = AnalysisKind::none;
    AnalysisForm form = AnalysisForm::field;
    RttModel model = RttModel::users;
    AccessNetwork access = AccessNetwork::wired;
    Weight weight = Weight::people;
    std::string own_weight; ///< the name of the users that `Weight::own` counts; else empty
    Shares shares; ///< of an audience of one's own; what `Weight::audience` counts
    std::vector<double> thresholds_ms{20, 50, 100, 250}; ///< as `check_thresholds` wants them
    double reach_ms = 100; ///< the threshold that `reach` draws; one of `thresholds_ms`
    Side a;
    Side b;

    bool operator==(const Analysis&) const = default;
};

/// Counts `weight`, which is not one's own.
Analysis counting(Analysis analysis, Weight weight);
/// Counts users of somebody's own.
Analysis counting(Analysis analysis, std::string own_weight);

/// A usage error unless there are 1 to `most_thresholds`, rising, over 0 and up to `highest_threshold_ms`.
Result<void> check_thresholds(const std::vector<double>& thresholds_ms);

/// `analysis` with other thresholds; `reach_ms` stays if it is one of them, else becomes 100 or the first.
Analysis with_thresholds(Analysis analysis, std::vector<double> thresholds_ms);

} // namespace footprint
