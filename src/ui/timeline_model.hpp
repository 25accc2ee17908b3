// SPDX-License-Identifier: MIT
#pragma once

// What the timeline bar shows: the days from the first opening to the last dated event, ticks where sites
// opened and closed, and a chart behind them. Pure: positions are pixels from the left end of the track.

#include "catalog/events.hpp"
#include "view/view.hpp"
#include "world/world.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace footprint {

/// Whose curve: a provider (index into Catalogue::providers), or all together.
using Whose = std::optional<std::size_t>;

/// Share of the weight within the threshold, day by day; as much of it as is made.
struct ShareSeries {
    std::vector<Date> days;
    std::map<Whose, std::vector<double>> shares; ///< 0 to 1, of the first days
    double done = 0;                             ///< 0 to 1
};

struct ChartLine {
    Whose whose;
    std::vector<double> values; ///< of the chart's first days
};

struct Chart {
    ChartKind kind = ChartKind::none;
    std::vector<Date> days;
    std::vector<ChartLine> lines; ///< all together last, so that it is drawn on top
    double top = 0;               ///< the largest value
    double done = 1;              ///< 0 to 1: how much of it is made
    std::string title;            ///< "Sites per provider, up to 39"
};

/// A curve's value on one day, in words.
struct ChartReading {
    Whose whose;
    double value = 0;
    std::string text; ///< "39", "83 %"
};

struct TimelineModel {
    DateInterval span{};
    Date today{};
    std::vector<Event> events; ///< openings and closings, and what was announced for after today
    Chart chart;
};

/// Days along a track of `width` pixels.
struct TimeAxis {
    DateInterval span;
    float width = 0;

    float x(Date day) const;
    Date day_at(float x) const; ///< within the span
};

/// Openings and closings that fall on one place of the track; indices into the model's events.
struct TickColumn {
    float x = 0; ///< the middle
    std::vector<std::size_t> opened;
    std::vector<std::size_t> closed;
};

struct YearLabel {
    int year = 0;
    float x = 0; ///< of 1 January
};

/// From the first certain opening, and not before 2006, to the last dated event or today.
DateInterval timeline_span(const Catalogue& catalogue, Date today);

/// What opened, closed and was announced, of what `view` shows, whenever that is: both sides' in a
/// comparison.
std::vector<Event> shown_events(const World& world, const View& view, const DateInterval& days);
/// Whether anything is known of the day, beyond that it was before the catalogue was compiled.
bool has_known_date(const Catalogue& catalogue, const Event& event);
/// The same without announcements, but for those after today, and without what has no known place on the
/// track.
std::vector<Event> timeline_events(const World& world, const View& view, const DateInterval& span,
                                   Date today);

/// The first days of the months of the span, and its last day.
std::vector<Date> chart_days(const DateInterval& span);
/// Counts sites that are certainly open. 2 ms.
Chart count_chart(const World& world, const View& view, ChartKind kind, const DateInterval& span);
Chart share_chart(const ShareSeries& series, const Analysis& analysis);
/// The curves at `day`, the highest first; those at nothing are left out.
std::vector<ChartReading> chart_readings(const Chart& chart, Date day);

/// Columns `column` pixels wide, from left to right; empty ones are left out.
std::vector<TickColumn> tick_columns(const TimelineModel& model, const TimeAxis& axis, float column);
/// Every year, or every other, fifth or tenth, so that labels are at least `apart` pixels from each other.
std::vector<YearLabel> year_labels(const TimeAxis& axis, float apart);
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
