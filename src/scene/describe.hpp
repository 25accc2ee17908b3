// SPDX-License-Identifier: MIT
#pragma once

// What a View shows, in words: for the legend, file names and messages.

#include "catalog/filter.hpp"
#include "view/view.hpp"
#include "world/world.hpp"

#include <string>
#include <vector>

namespace footprint {

struct Description {
    std::string title;              ///< "AWS and Alibaba Cloud, Middle East"
    std::string summary;            ///< "30 April 2016: 12 sites + 2 uncertain in 9 countries"
    std::vector<std::string> notes; ///< the filter's other conditions: "kind: region", "access: public"
};

Description describe(const World& world, const View& view, const std::vector<ShownSite>& shown, Date today);

/// "Middle East", "World", "Middle East, Europe and 3 more".
std::string describe_countries(const World& world, const std::optional<CountryCodes>& countries);

} // namespace footprint
