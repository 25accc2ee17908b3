// SPDX-License-Identifier: MIT
#pragma once

// What a View's chart shows: a curve a provider over the years, or bars by year. docs/method.md says what is counted.

#include "analysis/series.hpp"
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
    std::vector<double> values; ///< of the chart's first days; of bars in the years that begin on them
    std::vector<double> maybe;  ///< of bars: what may have been in an earlier year; of curves empty
};

struct Chart {
    ChartKind kind = ChartKind::none;
    DateInterval span{};
    std::vector<Date> days;       ///< of bars the first of each year
    std::vector<ChartLine> lines; ///< curves: all together last, so that it is drawn on top; bars: the largest first
    double top = 0;               ///< the largest value; of bars of all providers together
    double done = 1;              ///< 0 to 1: how much of it is made
    std::size_t undated = 0;      ///< of bars: openings of which no day is known, in none of them
    std::string title;            ///< "Sites per provider, up to 39"

    bool has_bars() const { return kind == ChartKind::openings; }
};

/// A value on one day, of bars in its year, in words.
struct ChartReading {
    Whose whose;
    double value = 0;
    std::string text; ///< "39", "83 %", "12 + 2"
};

/// From the first certain opening, and not before 2006, to the last dated event or today.
DateInterval timeline_span(const Catalogue& catalogue, Date today);

/// The first days of the months of the span, and its last day.
std::vector<Date> chart_days(const DateInterval& span);

/// All but shares. Counts sites that are certainly open, and openings up to `today`. 2 ms.
Chart count_chart(const World& world, const View& view, ChartKind kind, Date today);
Chart share_chart(const ShareSeries& series, const Analysis& analysis, const DateInterval& span);

/// What the chart of shares depends on: the day and what is only drawn otherwise do not count.
Question share_question(const View& view);

/// Asked day by day whether the work is to go on, told every dozen days what there is.
struct SharesWatch {
    std::function<bool()> is_wanted;
    std::function<void(const ShareSeries& made)> tell;
};

/// As far as it is wanted. Some 10 ms for each day on which a site changed.
ShareSeries share_series(Analyst& analyst, const Question& question, const std::vector<Date>& days,
                         const SharesWatch& watch = {});

/// The values at `day`, the highest first; those at nothing are left out.
std::vector<ChartReading> chart_readings(const Chart& chart, Date day);

} // namespace footprint
