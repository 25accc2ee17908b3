// SPDX-License-Identifier: MIT
#pragma once

// Which values a map's colours tell apart: round numbers that part what is shown into classes that are about
// equally common. The formula is in docs/method.md, "Classes of the map".

#include <span>
#include <vector>

namespace footprint {

inline constexpr std::size_t most_classes = 6;

/// Rising round numbers between the values, at most `most_classes` - 1, each at least an eighth above the one
/// before it. Values that are no number or infinite do not count. Empty if nothing is left.
std::vector<double> fitted_breaks(std::span<const float> values, std::span<const double> shares);

/// The shares of the values that lie below each break of times, and below each break of differences.
inline constexpr double time_shares[] = {0.15, 0.4, 0.65, 0.87, 0.98};
inline constexpr double difference_shares[] = {0.35, 0.65, 0.9};

/// The round number nearest to `value`, which is over 0.
double round_break(double value);

} // namespace footprint
