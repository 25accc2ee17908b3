// SPDX-License-Identifier: MIT
#pragma once

// What the timeline bar shows: the days from the first opening to the last dated event, ticks where sites
// opened and closed, and a chart behind them. Pure: positions are pixels from the left end of the track.

#include "analysis/chart.hpp"
#include "analysis/shown_events.hpp"
#include "view/time_axis.hpp"

#include <optional>
#include <string>
#include <vector>

namespace footprint {

struct TimelineModel {
    DateInterval span{};
    Date today{};
    std::vector<Event> events; ///< openings and closings, and what was announced for after today
    Chart chart;
};

/// Openings and closings that fall on one place of the track; indices into the model's events.
struct TickColumn {
    float x = 0; ///< the middle
    std::vector<std::size_t> opened;
    std::vector<std::size_t> closed;
};

/// What opened and closed, and was announced for after today, without what has no known place on the
/// track.
std::vector<Event> timeline_events(const World& world, const View& view, const DateInterval& span,
                                   Date today);

/// Columns `column` pixels wide, from left to right; empty ones are left out.
std::vector<TickColumn> tick_columns(const TimelineModel& model, const TimeAxis& axis, float column);
/// Events at most `reach` pixels from `x`, by their day; indices into the model's events.
std::vector<std::size_t> events_near(const TimelineModel& model, const TimeAxis& axis, float x, float reach);
/// The day of the nearest of those.
std::optional<Date> snapped_day(const TimelineModel& model, const TimeAxis& axis, float x, float reach);

/// Sites that opened, for certain, after `from` and up to `to`.
std::vector<std::size_t> opened_between(const std::vector<Event>& events, Date from, Date to);

/// "Alibaba opened Dubai", "AWS closed Local Zone Lima", "Google announced Berlin"
std::string in_words(const World& world, const Event& event);

/// "November 2016", "14–21 November 2016" or what else the days have in common.
std::string days_in_words(Date first, Date last);

/// `view` on `day`: on the last day of knowledge it follows the calendar.
View on_day(View view, Date day, Date today);

} // namespace footprint
