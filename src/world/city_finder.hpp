// SPDX-License-Identifier: MIT
#pragma once

// Cities by place and by name, for many questions in a row. Private to world/.

#include "geo/unit_vector.hpp"
#include "world/world.hpp"

#include <unordered_map>

namespace footprint {

class CityFinder {
  public:
    /// `world` outlives it.
    explicit CityFinder(const World& world);

    /// The same as World::country_about, in microseconds.
    CountryCode country_about(LonLat place) const { return country_about(place, nearest(place)); }
    /// `city`: the nearest to it.
    CountryCode country_about(LonLat place, const City* city) const;
    /// Null if there are no cities. `near`: one that may be near, which makes it fast; none: any.
    const City* nearest(LonLat place, const City* near = nullptr) const;
    /// The largest of that name in any case, in the country if one is said; else one that is known by a longer name ("New York": New York City,
    /// "Frankfurt": Frankfurt am Main), if it is by far the largest of those. Null if there is none.
    const City* called(const std::string& name, const std::string& country) const;

  private:
    const World& world_;
    std::vector<std::uint32_t> by_lat_; ///< cities, from south to north
    std::vector<std::uint32_t> row_of_; ///< of each city, in `by_lat_`
    std::vector<float> lats_;           ///< of these, degrees
    std::vector<UnitVector> vectors_;
    const City* called_longer(const std::string& folded_name, const std::string& country) const;

    std::unordered_map<std::string, std::vector<std::uint32_t>> by_name_; ///< folded; the largest first
    std::vector<std::string_view> names_;                                 ///< its keys, in their order
};

} // namespace footprint
