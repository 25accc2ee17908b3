// SPDX-License-Identifier: MIT
#pragma once

// What changed between two days: the rows of the tab Events.

#include "catalog/events.hpp"
#include "view/view.hpp"
#include "world/world.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace footprint {

/// Which days; all but `own` follow the day of the map.
enum class EventRange : std::uint8_t { month, year, since, all, own };
inline constexpr std::array<Named<EventRange>, 5> range_names{{{EventRange::month, "month"},
                                                               {EventRange::year, "year"},
                                                               {EventRange::since, "since"},
                                                               {EventRange::all, "all"},
                                                               {EventRange::own, "own"}}};

/// What is listed: chosen in the tab, no part of the View.
struct EventChoice {
    EventRange range = EventRange::year;
    Date from{}; ///< of `own`
    Date to{};
    std::set<EventKind> kinds{EventKind::opened, EventKind::closed, EventKind::announced};
    bool only_firsts = false;

    bool operator==(const EventChoice&) const = default;
};

struct EventRow {
    std::size_t site = 0; ///< index into Catalogue::sites
    EventKind kind = EventKind::opened;
    std::string id;    ///< "alibaba/me-east-1:opened"
    Date day{};        ///< to go to
    std::string title; ///< "Alibaba opened Dubai"
    std::string date;  ///< as known: "2016-11", "maybe 2016"
    std::string more;  ///< what it was the first of, or where it is
    bool is_first = false;
    bool is_maybe = false; ///< it may lie outside of the days asked for
};

struct EventsModel {
    DateInterval days{};
    std::string from; ///< 2016-04-30
    std::string to;
    std::string count;          ///< "23 opened, 1 closed; 3 firsts"
    std::vector<EventRow> rows; ///< by their day
    std::string empty;          ///< why there are none
};

DateInterval days_of(const EventChoice& choice, const View& view, const Catalogue& catalogue, Date today);

EventsModel events_model(const World& world, const View& view, const EventChoice& choice, Date today);

} // namespace footprint
