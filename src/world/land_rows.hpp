// SPDX-License-Identifier: MIT
#pragma once

// Which country a place lies in, fast and roughly: the land in rows an eighth of a degree high, each with the
// spans that the countries take in it. Exact along the middle of a row; made in 5 ms of the coarse shapes.
// Not for telling what was clicked (`country_at` of map_level.hpp does).

#include "geo/lonlat.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace footprint {

/// A country's part of the land. Cut at 180 degrees, valid, one topology with its neighbours.
struct CountryShape {
    std::size_t country; ///< index into World::countries
    std::vector<Polygon> parts;
};

class LandRows {
  public:
    /// Of no land.
    LandRows() = default;
    explicit LandRows(std::span<const CountryShape> countries);

    /// Index into World::countries; none at sea.
    std::optional<std::size_t> country_at(LonLat place) const;

    /// From -180 to 180 degrees.
    struct Span {
        float west;
        float east;
        std::uint32_t country; ///< as in country_at
    };
    /// The land along a parallel, west to east; the middle of its row stands for all of it.
    std::span<const Span> along(double lat) const;

  private:
    static constexpr int rows_a_degree = 32;

    std::vector<std::vector<Span>> rows_; ///< the first at the south pole; spans west to east
};

} // namespace footprint
