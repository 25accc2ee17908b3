// SPDX-License-Identifier: MIT
#include "world/row_doubles.hpp"

#include "base/text.hpp"
#include "world/source_table.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace footprint {

void RowDoubles::name(std::size_t row, const std::string& provider, const std::string& id,
                      const std::string& name) {
    const std::optional<LonLat> place = std::exchange(place_, std::nullopt);
    if (!id.empty()) {
        const auto [first, is_new] = ids_.emplace(provider + '\n' + id, row);
        if (!is_new)
            same_ids_.emplace_back(
                row, fmt::format("has the id '{}' of row {}", id, SourceTable::number_of(first->second)));
    }
    if (place && !name.empty()) named_[{provider, folded(name)}].push_back({row, *place, id});
}

void RowDoubles::add_doubles_of(std::vector<Site> sites, bool is_city,
                                std::vector<std::pair<std::size_t, std::string>>& found) const {
    constexpr double band = same_site_km / 100; // degrees of latitude, and a little more
    const double limit_km = is_city ? same_place_km : same_site_km;
    std::stable_sort(sites.begin(), sites.end(),
                     [](const Site& a, const Site& b) { return a.place.lat < b.place.lat; });
    for (std::size_t i = 0; i < sites.size(); ++i)
        for (std::size_t j = i; j-- > 0 && sites[i].place.lat - sites[j].place.lat < band;) {
            const bool are_told_apart =
                is_city && !sites[i].id.empty() && !sites[j].id.empty() && sites[i].id != sites[j].id;
            const double km = distance_km(sites[i].place, sites[j].place);
            if (km >= limit_km || are_told_apart) continue;
            const auto [first, again] = std::minmax(sites[i].row, sites[j].row);
            found.emplace_back(again, fmt::format("is row {} once more: the same name, {:.0f} m away",
                                                  SourceTable::number_of(first), 1000 * km));
            break;
        }
}

std::vector<std::pair<std::size_t, std::string>> RowDoubles::found() const {
    auto found = same_ids_;
    for (const auto& [key, sites] : named_) add_doubles_of(sites, judge_.is_city_name(key.second), found);
    return found;
}

} // namespace footprint
