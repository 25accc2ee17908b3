// SPDX-License-Identifier: MIT
#pragma once

// What a map of an analysis says at one place, in words: what its colour there stands for.

#include "analysis/answers.hpp"

namespace footprint {

struct Pointed {
    std::string where;               ///< "Chad"
    std::string figure;              ///< "100 ms, 60 to 170"; "34 % within 100 ms"; "3 sites"
    std::string more;                ///< "from AWS Europe (Milan)"; may be empty
    std::optional<std::size_t> site; ///< the nearest, where one is named
};

/// At `place`, whose users are `country`'s; none where the map has no figure: without an analysis, at sea
/// where it is by country, outside what is asked about. 0.3 ms. `answers` are to `view`.
std::optional<Pointed> pointed_at(Analyst& analyst, const Answers& answers, const View& view, LonLat place,
                                  const Country* country);

} // namespace footprint
