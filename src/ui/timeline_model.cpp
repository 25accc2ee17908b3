// SPDX-License-Identifier: MIT
#include "ui/timeline_model.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {

std::vector<Event> timeline_events(const World& world, const View& view, const DateInterval& span,
                                   Date today) {
    std::vector<Event> events = shown_events(world, view, span);
    std::erase_if(events, [&](const Event& event) {
        return (event.kind == EventKind::announced && event.when.last <= today) ||
               !has_known_date(world.catalogue, event);
    });
    return events;
}

std::vector<TickColumn> tick_columns(const TimelineModel& model, const TimeAxis& axis, float column) {
    std::map<int, TickColumn> columns;
    for (std::size_t i = 0; i < model.events.size(); ++i) {
        const Event& event = model.events[i];
        if (event.when.last < model.span.first || event.when.last > model.span.last) continue;
        const int index = static_cast<int>(axis.x(event.when.last) / column);
        TickColumn& one = columns[index];
        one.x = (static_cast<float>(index) + 0.5F) * column;
        (event.kind == EventKind::closed ? one.closed : one.opened).push_back(i);
    }
    std::vector<TickColumn> sorted;
    for (auto& [index, one] : columns) sorted.push_back(std::move(one));
    // Providers stand together in a stack.
    const auto by_kind = [&](std::size_t a, std::size_t b) {
        return model.events[a].site < model.events[b].site;
    };
    for (TickColumn& one : sorted) {
        std::sort(one.opened.begin(), one.opened.end(), by_kind);
        std::sort(one.closed.begin(), one.closed.end(), by_kind);
    }
    return sorted;
}

std::vector<std::size_t> events_near(const TimelineModel& model, const TimeAxis& axis, float x, float reach) {
    std::vector<std::size_t> near;
    for (std::size_t i = 0; i < model.events.size(); ++i) {
        const Date day = model.events[i].when.last;
        if (day >= model.span.first && day <= model.span.last && std::abs(axis.x(day) - x) <= reach)
            near.push_back(i);
    }
    return near;
}

std::optional<Date> snapped_day(const TimelineModel& model, const TimeAxis& axis, float x, float reach) {
    std::optional<Date> best;
    float nearest = reach;
    for (const std::size_t index : events_near(model, axis, x, reach)) {
        const Date day = model.events[index].when.last;
        if (const float off = std::abs(axis.x(day) - x); !best || off < nearest) {
            best = day;
            nearest = off;
        }
    }
    return best;
}

std::vector<std::size_t> opened_between(const std::vector<Event>& events, Date from, Date to) {
    std::vector<std::size_t> sites;
    for (const Event& event : events)
        if (event.kind == EventKind::opened && event.when.last > from && event.when.last <= to)
            sites.push_back(event.site);
    return sites;
}

std::string in_words(const World& world, const Event& event) {
    const SitePointer site = world.catalogue.sites.fetch(event.site);
    return fmt::format("{} {} {}", world.catalogue.provider_of(event.site).short_name,
                       name_in(event_names, event.kind), site->name);
}

std::string days_in_words(Date first, Date last) {
    if (first == last) return to_words(first);
    const std::string a = to_words(first);
    const std::string b = to_words(last);
    const auto month_of = [](const std::string& words) { return words.substr(words.find(' ') + 1); };
    if (month_of(a) == month_of(b)) return fmt::format("{}–{}", a.substr(0, a.find(' ')), b);
    if (a.substr(a.size() - 4) == b.substr(b.size() - 4))
        return fmt::format("{} – {}", a.substr(0, a.size() - 5), b);
    return fmt::format("{} – {}", a, b);
}

View on_day(View view, Date day, Date today) {
    view.as_of = day == today ? std::nullopt : std::optional{day};
    return view;
}

} // namespace footprint
