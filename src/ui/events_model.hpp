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

/// The days whose events `view` lists.
DateInterval listed_days(const View& view, const Catalogue& catalogue, Date today);

EventsModel events_model(const World& world, const View& view, Date today);

} // namespace footprint
