// SPDX-License-Identifier: MIT
#pragma once

// Where the marks of a chart's axis and the names at its curves' ends stand. Private to scene/.

#include <vector>

namespace footprint {

/// Round numbers from 0 up to the first that is not under `top`, at most `most` + 1 of them. `least_step` is 1 where only whole numbers
/// make sense. 0 and one step if there is nothing.
std::vector<double> axis_ticks(double top, int most, double least_step);

/// Places at least `gap` from each other between `low` and `high`, in the order of `wanted`, which rises, and as near to it as can
/// be. If there is no room for all they are evenly apart.
std::vector<double> spread(const std::vector<double>& wanted, double gap, double low, double high);

} // namespace footprint
