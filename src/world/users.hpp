// SPDX-License-Identifier: MIT
#pragma once

// Users of somebody's own: what a weight counts that does not come with the program.

#include "base/color.hpp"
#include "geo/lonlat.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace footprint {

/// No two places are the same. All vectors are as long as `places`.
struct Users {
    std::uint64_t number = 0;             ///< no two ever made have the same
    std::string name;                     ///< "customers by revenue": what is counted is called so
    std::string called;                   ///< "customers": how it can be said for short
    std::string source;                   ///< as it is typed
    std::vector<LonLat> places;
    std::vector<double> weights;          ///< over 0
    std::vector<std::uint32_t> cities;    ///< the nearest: index into World::cities
    std::vector<std::uint32_t> countries; ///< index into World::countries, or beyond them where there is none
    double total = 0;
    std::optional<Color> color; ///< none: the theme's
};

} // namespace footprint
