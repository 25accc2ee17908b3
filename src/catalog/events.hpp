// SPDX-License-Identifier: MIT
#pragma once

// What changed between two dates: sites that opened, closed or were announced, and which of them were firsts.

#include "catalog/filter.hpp"

namespace footprint {

enum class EventKind : std::uint8_t { opened, closed, announced };

inline constexpr std::array<Named<EventKind>, 3> event_names{{{EventKind::opened, "opened"},
                                                              {EventKind::closed, "closed"},
                                                              {EventKind::announced, "announced"}}};

/// What an opening was the first of, among all sites of the kinds and accesses that the filter lets through.
enum class First : std::uint8_t {
    of_provider_in_country,
    of_provider_in_market,
    of_anyone_in_country,
    of_anyone_in_market,
};

inline constexpr std::array<Named<First>, 4> first_names{
    {{First::of_provider_in_country, "provider's first in the country"},
     {First::of_provider_in_market, "provider's first in the market"},
     {First::of_anyone_in_country, "first of any provider in the country"},
     {First::of_anyone_in_market, "first of any provider in the market"}}};

struct Event {
    EventKind kind = EventKind::opened;
    std::size_t site = 0; ///< index into Catalogue::sites
    DateInterval when;    ///< it happened on one of these days
    bool is_certain = true;     ///< all of `when` lies between the dates asked for; else it may lie outside
    std::set<First> firsts; ///< of an opening: the group's first that is certainly open; several of one day share it
    std::set<First> doubtful_firsts; ///< those of them that another site, less well dated, may have preceded
};

/// The events of sites that pass `filter` (its statuses do not count) whose interval touches [`from`, `to`], by their
/// last day, then their first, then the catalogue's order.
std::vector<Event> events_between(const Catalogue& catalogue, const Markets& markets, const Filter& filter, Date from,
                                  Date to);

/// The event of a site that has it, with its date as the catalogue gives it.
const DatedEvent& dated_event(const Site& site, EventKind kind);

/// From the first site that is certainly open to the last event that is dated, or today.
DateInterval span_of(const Catalogue& catalogue, Date today);

} // namespace footprint
