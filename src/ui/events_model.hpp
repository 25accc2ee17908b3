// SPDX-License-Identifier: MIT
#pragma once

// What changed between two days: the rows of the tab Events.

#include "analysis/event_years.hpp"
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

/// A year with its events by provider; the last row may be of those without a date.
struct YearRow {
    int year = 0;      ///< 0: not known
    std::string name;  ///< "2016", "not known"
    std::string count; ///< "27 + 5"
    std::vector<std::pair<std::size_t, YearCount>> providers; ///< those that have any, in the order of all
    std::string tip;   ///< by provider, in words
};

struct EventsModel {
    DateInterval days{};
    std::string from; ///< 2016-04-30
    std::string to;
    std::string count;          ///< "23 opened, 1 closed; 3 firsts"
    std::vector<EventRow> rows; ///< by their day; listed one by one
    std::vector<YearRow> years; ///< counted by year, the latest first
    std::string counted;        ///< what the years count: "Openings"
    std::size_t most = 0;       ///< in one year
    std::string empty;          ///< why there are none
};

/// The days whose events `view` lists.
DateInterval listed_days(const View& view, const Catalogue& catalogue, Date today);

EventsModel events_model(const World& world, const View& view, Date today);

} // namespace footprint
