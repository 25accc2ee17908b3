// SPDX-License-Identifier: MIT
#pragma once

// How a position may have come to be written wrong, and where it would be then. Knows nothing of what is
// there: whoever asks judges the places by what else is said. Private to world/.

#include "geo/lonlat.hpp"

#include <optional>
#include <string>
#include <vector>

namespace footprint {

struct Slip {
    std::string what; ///< "the sign of the longitude is wrong"
    LonLat place;     ///< where it was meant to be; may be no place
};

/// Signs that are lost, numbers that are swapped, 0 to 360 degrees; the likeliest first.
std::vector<Slip> slips_of(LonLat typed);

/// Metres of Web Mercator for one of the numbers, and for both.
std::vector<Slip> one_in_metres_of(LonLat typed);
std::vector<Slip> metres_of(LonLat typed);

/// All powers of ten that make degrees of numbers without their points: "501109", "86821". Empty if `typed`
/// is a place.
std::vector<Slip> lost_points_of(LonLat typed);

/// A decimal point that is one or two places off, of either number.
std::vector<Slip> moved_points_of(LonLat typed);

/// Degrees as they stand in texts: 50°06'40"N, "50 6 40", W 74.006, 8.682.123 (a number that a spreadsheet
/// has grouped). Nothing if it is none. Plain numbers too.
std::optional<double> written_degrees(const std::string& text);

} // namespace footprint
