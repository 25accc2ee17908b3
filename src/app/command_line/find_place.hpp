// SPDX-License-Identifier: MIT
#pragma once

// A place as people name it: coordinates, a city, a country, a site.

#include "world/world.hpp"

#include <optional>
#include <string>
#include <vector>

namespace footprint {

struct FoundPlace {
    std::string name; ///< "Nairobi, Kenya", "-74,40.7 (United States)", "-150,20 (at sea)"
    std::string note; ///< what is to be known about it, a sentence; may be empty
    LonLat position;
    bool is_site = false;
    CountryCode country{}; ///< whose users are there
    std::vector<Error> left_out{}; ///< records of the map that are wrong and were not looked at
};

/// `text` is "LON,LAT"; a country (its largest city); a city, "Paris, FR" for one country, else the largest
/// by that name; or a site ("aws/eu-central-1"). An unknown name is a usage error that offers the nearest.
/// Reads a map level for coordinates (6 ms); names take 10 ms. `world` has cities.
Result<FoundPlace> find_place(const DataFolder& data, const World& world, const std::string& text);

} // namespace footprint
