// SPDX-License-Identifier: MIT
#pragma once

// Makes Users of what tables and rasters say. Private to world/.

#include "catalog/own_source.hpp"
#include "world/city_finder.hpp"
#include "world/users.hpp"

#include <span>

#include <unordered_map>

namespace footprint {

inline constexpr double most_weight = 1e15; ///< of a row or a cell: all together stay a number

class UsersBuilder {
  public:
    /// `world` outlives it.
    explicit UsersBuilder(const World& world);

    const CityFinder& cities() const { return cities_; }
    /// What weighs nothing is not there.
    void add(LonLat place, double weight);
    /// Over the cities of the countries, as people are; false if they have none.
    bool spread(const CountryCodes& countries, double weight);
    /// Over the cities in the polygons, as people are; false if there are none.
    bool spread(std::span<const Polygon> polygons, double weight);
    /// Without a name. Nothing is left.
    Users take();

  private:
    bool spread_over(std::span<const std::uint32_t> cities, double weight);

    /// Where in `slots_` the place is, or would be.
    std::size_t slot_of(LonLat place) const;
    void grow();

    const World& world_;
    CityFinder cities_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> of_country_; ///< cities by code
    std::vector<std::uint32_t> slots_; ///< places by their hash, open addressing
    Users users_;
};

/// Names them after the file or its layer, and what is counted if it is not they themselves: "customers by revenue". Those that would be called
/// as a weight of the program, or as others, get the file's ending along.
void name_users(const World& world, const OwnSource& source, const std::string& weight_column, Users& users);

} // namespace footprint
