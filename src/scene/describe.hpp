// SPDX-License-Identifier: MIT
#pragma once

// What a View shows, in words: for the legend, file names and messages.

#include "analysis/chart.hpp"
#include "catalog/filter.hpp"
#include "view/view.hpp"
#include "world/world.hpp"

#include <string>
#include <vector>

namespace footprint {

struct Description {
    std::string title;   ///< "AWS and Alibaba Cloud, Middle East"; of an analysis: "Round-trip time to the nearest site"
    std::string summary; ///< "30 April 2016: 12 sites + 2 uncertain in 9 countries"; "AWS · for Africa · 30 April 2016"
    /// Of an analysis the sites, the model with its band, what the numbers count; then the filter's other conditions:
    /// "kind: region", "access: public". Beyond the catalogue's day: "as known on 31 July 2026".
    std::vector<std::string> notes;
};

Description describe(const World& world, const View& view, const std::vector<ShownSite>& shown, Date today);

/// Of a chart: what its values are, whose and where, what else is to be known of them.
Description describe_chart(const World& world, const View& view, const Chart& chart, Date today);

/// The same of several days at once: without day and numbers of sites, which the pictures have each for its own.
Description describe_days(const World& world, const View& view, const std::vector<ShownSite>& shown, Date today);

/// Where the sites are from: "Sites: Footprint catalogue, July 2026; edges: own data".
std::string site_credit(const World& world, const View& view);

/// "12 sites + 2 uncertain in 9 countries"; `countries` false: without these.
enum class CountCountries : std::uint8_t { no, yes };
std::string count_in_words(const Catalogue& catalogue, const std::vector<ShownSite>& shown, CountCountries countries);

/// What the two sides of the view's comparison are called: "AWS" and "Alibaba", with their days where these differ.
std::pair<std::string, std::string> side_names(const Catalogue& catalogue, const View& view, Date today);

} // namespace footprint
