// SPDX-License-Identifier: MIT
#include "view/time_axis.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

double as_days(Date day) { return static_cast<double>(day.time_since_epoch().count()); }

int year_of(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

} // namespace

float TimeAxis::x(Date day) const {
    const double all = as_days(span.last) - as_days(span.first);
    if (all <= 0) return width;
    return width * static_cast<float>(std::clamp((as_days(day) - as_days(span.first)) / all, 0.0, 1.0));
}

Date TimeAxis::day_at(float at) const {
    const double all = as_days(span.last) - as_days(span.first);
    const double share =
        width > 0 ? std::clamp(static_cast<double>(at) / static_cast<double>(width), 0.0, 1.0) : 1;
    return span.first + std::chrono::days{static_cast<int>(std::lround(share * all))};
}

std::vector<YearLabel> year_labels(const TimeAxis& axis, float apart) {
    const int first = year_of(axis.span.first);
    const int last = year_of(axis.span.last);
    const float a_year =
        axis.width * 365.25F / std::max(1.0F, static_cast<float>((axis.span.last - axis.span.first).count()));
    int every = 50;
    for (const int step : {1, 2, 5, 10, 20})
        if (a_year * static_cast<float>(step) >= apart) {
            every = step;
            break;
        }
    std::vector<YearLabel> labels;
    for (int year = first; year <= last; ++year) {
        const Date day = make_date(year, 1, 1);
        if (year % every == 0 && day >= axis.span.first) labels.push_back({year, axis.x(day)});
    }
    return labels;
}

} // namespace footprint
