// SPDX-License-Identifier: MIT
#pragma once

// Footprints over time: for each step of a span what each provider (and all together) has and reaches.

#include "analysis/analyst.hpp"

#include <functional>

namespace footprint {

enum class StepUnit : std::uint8_t { day, week, month, quarter, year };
inline constexpr std::array<Named<StepUnit>, 5> step_names{{{StepUnit::day, "day"},
                                                            {StepUnit::week, "week"},
                                                            {StepUnit::month, "month"},
                                                            {StepUnit::quarter, "quarter"},
                                                            {StepUnit::year, "year"}}};

inline constexpr std::size_t most_steps = 20'000;

/// The days from `from` to `to`: the first is `from`, the others `unit` apart on the same day of the month
/// (or the month's last); the last is `to` if a step falls on it. A usage error if `from` is after `to` or
/// there are too many.
Result<std::vector<Date>> steps_between(Date from, Date to, StepUnit unit);

/// The same, and `to` itself at the end.
Result<std::vector<Date>> steps_up_to(Date from, Date to, StepUnit unit);

/// "month" or "months", in any case; a usage error that offers the nearest.
Result<StepUnit> step_unit(std::string_view name);

/// One footprint on one day.
struct SeriesPoint {
    SiteCount sites;
    SiteCount sites_inside;             ///< of these, in the countries of those who are served
    std::size_t countries = 0;          ///< with a site that is certainly open
    std::size_t countries_possible = 0; ///< or may be
    double weight = 0;                  ///< of all who are served
    Service certain;
    Service possible;
};

struct Series {
    Question question; ///< its day is the last one
    std::vector<Date> days;
    std::vector<std::optional<std::size_t>>
        providers;                   ///< none: all together; then those with a site on any of the days
    std::vector<SeriesPoint> points; ///< day after day, in each the providers in their order

    const SeriesPoint& at(std::size_t day, std::size_t provider) const {
        return points[day * providers.size() + provider];
    }
};

/// Called with the share that is done, 0 to 1; false ends the work.
using Progress = std::function<bool(double)>;

/// None if `progress` ended it. Days between which no site changed cost next to nothing; the others some 10
/// ms each.
std::optional<Series> series_of(Analyst& analyst, const Question& question, const std::vector<Date>& days,
                                const Progress& progress = {});

} // namespace footprint
