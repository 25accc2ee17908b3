// SPDX-License-Identifier: MIT
#include "ui/events_model.hpp"

#include "analysis/words.hpp"
#include "base/text.hpp"
#include "ui/timeline_model.hpp"

#include <algorithm>
#include <functional>

namespace footprint {
namespace {

EventRow row_of(const World& world, const Event& event) {
    const SitePointer site = world.catalogue.sites.fetch(event.site);
    EventRow row;
    row.site = event.site;
    row.kind = event.kind;
    row.id = fmt::format("{}:{}", world.catalogue.key_of(event.site), name_in(event_names, event.kind));
    row.day = event.when.last;
    row.title = in_words(world, event);
    const bool is_known = has_known_date(world.catalogue, event);
    const std::string& date = dated_event(*site, event.kind).text;
    row.date = !is_known ? "date not known" : event.is_certain ? date : "maybe " + date;
    row.more = firsts_in_words(world, event);
    row.is_first = !row.more.empty();
    row.is_maybe = !event.is_certain;
    const Country* country = world.country(site->country);
    if (!row.is_first)
        row.more = country && country->name != site->city ? fmt::format("{}, {}", site->city, country->name)
                                                          : site->city;
    return row;
}

/// The kind that the bars are of: of those that are listed the first.
EventKind counted_kind(const EventList& list) {
    for (const auto& kind : event_names)
        if (list.kinds.contains(kind.value)) return kind.value;
    return EventKind::opened;
}

YearRow year_row(const Catalogue& catalogue, const EventYears& years, std::string name, EventKind kind,
                 const std::function<const KindCounts&(std::size_t)>& of_provider) {
    YearRow row;
    YearCount sum;
    row.tip = name;
    for (std::size_t p = 0; p < years.providers.size(); ++p) {
        const YearCount count = of_provider(p)[static_cast<std::size_t>(kind)];
        if (count.total() == 0) continue;
        sum += count;
        row.providers.emplace_back(years.providers[p], count);
        row.tip += fmt::format("\n{}: {}", catalogue.providers[years.providers[p]].short_name, in_words(count));
    }
    row.name = std::move(name);
    row.count = in_words(sum);
    if (sum.maybe > 0) row.tip += "\nAfter the plus: the year may be an earlier one.";
    return row;
}

void count_years(const World& world, const View& view, const std::vector<Event>& events, EventsModel& model) {
    const EventYears years = count_by_year(world.catalogue, events, model.days);
    const EventKind kind = counted_kind(view.events);
    model.counted = kind == EventKind::opened   ? "Openings by year"
                    : kind == EventKind::closed ? "Closings by year"
                                                : "Announcements by year";
    const auto add = [&](YearRow row) {
        std::size_t total = 0;
        for (const auto& [provider, count] : row.providers) total += count.total();
        model.most = std::max(model.most, total);
        model.years.push_back(std::move(row));
    };
    for (std::size_t back = 0; back < years.years; ++back) {
        const std::size_t year = years.years - 1 - back;
        const int number = years.first + static_cast<int>(year);
        YearRow row = year_row(world.catalogue, years, fmt::format("{}", number), kind,
                               [&](std::size_t p) -> const KindCounts& { return years.at(year, p); });
        row.year = number;
        add(std::move(row));
    }
    if (years.all_undated()[static_cast<std::size_t>(kind)].total() > 0)
        add(year_row(world.catalogue, years, "not known", kind,
                     [&](std::size_t p) -> const KindCounts& { return years.undated[p]; }));
}

std::string count_in_words(const std::vector<EventRow>& rows) {
    std::vector<std::string> words;
    for (const auto& kind : event_names) {
        const auto count = std::count_if(rows.begin(), rows.end(),
                                         [&](const EventRow& row) { return row.kind == kind.value; });
        if (count > 0) words.push_back(fmt::format("{} {}", count, kind.id));
    }
    std::string text = fmt::format("{}", fmt::join(words, ", "));
    const auto firsts =
        std::count_if(rows.begin(), rows.end(), [](const EventRow& row) { return row.is_first; });
    if (firsts > 0) text += "; " + counted(static_cast<std::size_t>(firsts), "first");
    const auto maybe =
        std::count_if(rows.begin(), rows.end(), [](const EventRow& row) { return row.is_maybe; });
    return text + doubtful_days_in_words(static_cast<std::size_t>(maybe));
}

} // namespace

DateInterval listed_days(const View& view, const Catalogue& catalogue, Date today) {
    const Date day = view.day(today);
    const DateInterval span = timeline_span(catalogue, today);
    switch (view.events.days.range) {
    case EventRange::month: return {add_months(day, -1) + std::chrono::days{1}, day};
    case EventRange::year: return {add_months(day, -12) + std::chrono::days{1}, day};
    case EventRange::since: return {std::min(day, span.last), span.last};
    case EventRange::all: return {std::min(span.first, day), std::max(span.last, day)};
    case EventRange::own: break;
    }
    return view.events.days.own;
}

EventsModel events_model(const World& world, const View& view, Date today) {
    EventsModel model;
    model.days = listed_days(view, world.catalogue, today);
    model.from = to_string(model.days.first);
    model.to = to_string(model.days.last);
    if (model.days.first > model.days.last) {
        model.empty = "The first day is after the last.";
        return model;
    }
    std::size_t others = 0;
    for (const Event& event : shown_events(world, view, model.days)) {
        if (is_listed(view.events, event))
            model.rows.push_back(row_of(world, event));
        else
            ++others;
    }
    model.count = count_in_words(model.rows);
    if (view.events.by == EventGrouping::year && !model.rows.empty())
        count_years(world, view, listed_events(world, view, model.days), model);
    if (model.rows.empty())
        model.empty = others > 0 ? fmt::format("Nothing of this kind; {} of other kinds {} hidden.",
                                               counted(others, "event"), others == 1 ? "is" : "are")
                                 : "Nothing that the filter shows changed in these days.";
    return model;
}

} // namespace footprint
