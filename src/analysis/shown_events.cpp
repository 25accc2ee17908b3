// SPDX-License-Identifier: MIT
#include "analysis/shown_events.hpp"

#include <algorithm>

namespace footprint {

std::vector<Event> shown_events(const World& world, const View& view, const DateInterval& days) {
    std::vector<Event> events;
    std::set<std::pair<std::size_t, EventKind>> known;
    for (const Filter& filter : shown_filters(view))
        for (Event& event : events_between(world.catalogue, world.markets, filter, days.first, days.last))
            if (known.emplace(event.site, event.kind).second) events.push_back(std::move(event));
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& a, const Event& b) { return a.when.last < b.when.last; });
    return events;
}

std::vector<Event> listed_events(const World& world, const View& view, const DateInterval& days) {
    std::vector<Event> events = shown_events(world, view, days);
    std::erase_if(events, [&](const Event& event) { return !is_listed(view.events, event); });
    return events;
}

bool is_listed(const EventList& list, const Event& event) {
    return list.kinds.contains(event.kind) && (!list.only_firsts || !event.firsts.empty());
}

bool has_known_date(const Catalogue& catalogue, const Event& event) {
    return dated_event(*catalogue.sites.fetch(event.site), event.kind).basis != "unknown";
}

} // namespace footprint
