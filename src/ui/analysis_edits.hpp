// SPDX-License-Identifier: MIT
#pragma once

// What panels and keys change about the analysis of a View, and how its parts are called. Pure.

#include "view/view.hpp"
#include "world/world.hpp"

#include <string>

namespace footprint {

enum class SideName : std::uint8_t { a, b };

inline Side& side_of(Analysis& analysis, SideName name) {
    return name == SideName::a ? analysis.a : analysis.b;
}
inline const Side& side_of(const Analysis& analysis, SideName name) {
    return name == SideName::a ? analysis.a : analysis.b;
}

/// `view` with another analysis on. A comparison of two sides that were never chosen begins with the two
/// providers that have the most sites on the day in the view's places, of those that the filter lets through.
View with_kind(const World& world, View view, AnalysisKind kind, Date today);

/// The next kind: none, nearest, reach, sites, compare, and none again.
AnalysisKind next_kind(AnalysisKind kind);

/// `view` comparing, with another side A or B.
View with_side(View view, SideName name, Side side);
View with_sides_swapped(View view);

/// What the View shows now, as a side: its filter without the countries, and its day if it has one.
Side side_from(const View& view);

/// "AWS", "All providers", "AWS and Azure, filtered"
std::string side_in_words(const Catalogue& catalogue, const Side& side);

std::string_view name_of(AnalysisKind kind); ///< "Nearest (ms)"
std::string_view tip_of(AnalysisKind kind);

} // namespace footprint
