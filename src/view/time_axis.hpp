// SPDX-License-Identifier: MIT
#pragma once

// Days along a line: of the timeline and of charts.

#include "base/date.hpp"

#include <vector>

namespace footprint {

/// Days along a track of `width` pixels.
struct TimeAxis {
    DateInterval span;
    float width = 0;

    float x(Date day) const;
    Date day_at(float x) const; ///< within the span
};

struct YearLabel {
    int year = 0;
    float x = 0; ///< of 1 January
};

/// Every year, or every other, fifth or tenth, so that labels are at least `apart` pixels from each other.
std::vector<YearLabel> year_labels(const TimeAxis& axis, float apart);

} // namespace footprint
