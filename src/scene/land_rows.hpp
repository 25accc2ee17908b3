// SPDX-License-Identifier: MIT
#pragma once

// Which country a place lies in, fast and roughly: the land in rows an eighth of a degree high, each with the
// spans that the countries take in it. Exact along the middle of a row; made in 5 ms of the coarse shapes.
// Not for telling what was clicked (`country_at` does). Private to scene/.

#include "world/map_level.hpp"

#include <optional>

namespace footprint {

class LandRows {
  public:
    explicit LandRows(const MapLevel& level);

    /// Index into World::countries; none at sea.
    std::optional<std::size_t> country_at(LonLat place) const;

  private:
    static constexpr int rows_a_degree = 8;

    struct Span {
        float west;
        float east;
        std::uint32_t country;
    };
    std::vector<std::vector<Span>> rows_; ///< the first at the south pole; spans west to east
};

} // namespace footprint
