// SPDX-License-Identifier: MIT
#pragma once

// How time and nearness are told beside the map: the chart over the years, the list of events, the order of a
// ranking.

#include "catalog/events.hpp"

#include <array>
#include <set>

namespace footprint {

/// What is drawn over the years, behind the ticks of the events.
enum class ChartKind : std::uint8_t {
    none,
    sites,
    share,
    countries,
    openings, ///< bars by year
};
inline constexpr std::array<Named<ChartKind>, 5> chart_names{{{ChartKind::none, "none"},
                                                              {ChartKind::sites, "sites"},
                                                              {ChartKind::share, "share"},
                                                              {ChartKind::countries, "countries"},
                                                              {ChartKind::openings, "openings"}}};

/// How many days can stand side by side in one picture.
inline constexpr std::size_t least_panels = 2;
inline constexpr std::size_t most_panels = 16;

/// What sites are ranked by from a place.
enum class RankBy : std::uint8_t { rtt, km };
inline constexpr std::array<Named<RankBy>, 2> rank_names{{{RankBy::rtt, "rtt"}, {RankBy::km, "km"}}};

/// Which days; all but `own` follow the day of the map.
enum class EventRange : std::uint8_t { month, year, since, all, own };
inline constexpr std::array<Named<EventRange>, 5> range_names{{{EventRange::month, "month"},
                                                               {EventRange::year, "year"},
                                                               {EventRange::since, "since"},
                                                               {EventRange::all, "all"},
                                                               {EventRange::own, "own"}}};

/// How they are listed: one by one, or counted by year and provider.
enum class EventGrouping : std::uint8_t { none, year };
inline constexpr std::array<Named<EventGrouping>, 2> event_grouping_names{
    {{EventGrouping::none, "none"}, {EventGrouping::year, "year"}}};

struct EventDays {
    EventRange range = EventRange::year;
    DateInterval own{}; ///< of EventRange::own; its end may come before its beginning

    bool operator==(const EventDays&) const = default;
};

/// Which events are listed.
struct EventList {
    EventDays days;
    std::set<EventKind> kinds{EventKind::opened, EventKind::closed, EventKind::announced};
    bool only_firsts = false;
    EventGrouping by = EventGrouping::none;

    bool operator==(const EventList&) const = default;
};

} // namespace footprint
