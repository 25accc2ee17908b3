// SPDX-License-Identifier: MIT
#pragma once

// What the coverage panel says: the analysis' numbers in words and as lengths of bars. Made anew whenever the
// coverage changes, never while drawing.

#include "analysis/coverage.hpp"

#include <map>

namespace footprint {

/// A footprint or a group of places, and how much of the weight is served within the threshold.
struct ServiceRow {
    std::string id; ///< provider's, market's, subregion's or country's; "all" for all together
    std::string name;
    std::string tip;
    std::optional<std::size_t> provider;
    CountryCodes countries;   ///< of a group
    double share = 0;         ///< by sites that are certainly open, 0 to 1
    double possible = 0;      ///< by uncertain ones as well; not less
    std::string figure;       ///< "71–74 %"
    std::string median;       ///< "34 ms"
    bool is_audience = false; ///< the filter's countries are just these
};

struct CatchmentRow {
    std::size_t site = 0;
    double share = 0; ///< of the whole weight
    double possible = 0;
    std::string figure;
    std::string tip;
};

inline constexpr std::size_t most_catchments = 10;

struct CoverageModel {
    std::string audience;               ///< "1.9 billion people in Africa"
    std::string threshold;              ///< "within 100 ms"
    std::string empty;                  ///< why nobody is reached; else empty
    std::vector<ServiceRow> footprints; ///< all together first, the largest share first then
    std::map<GroupLevel, std::vector<ServiceRow>>
        groups;                           ///< markets and subregions in their order, countries by weight
    std::vector<CatchmentRow> catchments; ///< at most `most_catchments`
    std::string without_figure;           ///< "12 countries have no figure: they count nothing"; may be empty
    std::string basis;
};

/// `reach_ms`: one of the coverage's thresholds, the one to tell the shares of.
CoverageModel coverage_model(const World& world, const Coverage& coverage, double reach_ms);

/// The countries of a market, a subregion or a country (id as in Group).
CountryCodes countries_in(const World& world, GroupLevel level, const std::string& id);

} // namespace footprint
