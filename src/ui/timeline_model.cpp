// SPDX-License-Identifier: MIT
#include "ui/timeline_model.hpp"

#include "ui/panel_figures.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

/// Sites that pass whatever their status.
std::vector<std::size_t> sites_ever(const Catalogue& catalogue, const View& view) {
    std::set<std::size_t> sites;
    for (Filter filter : shown_filters(view)) {
        filter.statuses = {Status::absent, Status::announced, Status::uncertain, Status::open,
                           Status::closed};
        for (const ShownSite& one : shown_sites(catalogue, filter, Date{})) sites.insert(one.site);
    }
    return {sites.begin(), sites.end()};
}

double as_days(Date day) { return static_cast<double>(day.time_since_epoch().count()); }

std::string_view noun_of(Weight weight) {
    switch (weight) {
    case Weight::people: return "People";
    case Weight::gdp: return "GDP";
    case Weight::internet_users: return "Internet users";
    case Weight::cities: return "Cities";
    case Weight::audience: return "Of the audience";
    }
    return {};
}

void find_top(Chart& chart) {
    for (const ChartLine& line : chart.lines)
        for (const double value : line.values) chart.top = std::max(chart.top, value);
}

int year_of(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

} // namespace

float TimeAxis::x(Date day) const {
    const double all = as_days(span.last) - as_days(span.first);
    if (all <= 0) return width;
    return width * static_cast<float>(std::clamp((as_days(day) - as_days(span.first)) / all, 0.0, 1.0));
}

Date TimeAxis::day_at(float at) const {
    const double all = as_days(span.last) - as_days(span.first);
    const double share =
        width > 0 ? std::clamp(static_cast<double>(at) / static_cast<double>(width), 0.0, 1.0) : 1;
    return span.first + std::chrono::days{static_cast<int>(std::lround(share * all))};
}

DateInterval timeline_span(const Catalogue& catalogue, Date today) {
    DateInterval span = span_of(catalogue, today);
    Date certain = today;
    for (std::size_t i = 0; i < catalogue.sites.size(); ++i)
        certain = std::min(certain, catalogue.sites.life(i).opened.last);
    const Date earliest = std::min(make_date(2006, 1, 1), certain);
    span.first = std::clamp(span.first, std::min(earliest, today), today);
    return span;
}

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

bool has_known_date(const Catalogue& catalogue, const Event& event) {
    return dated_event(*catalogue.sites.fetch(event.site), event.kind).basis != "unknown";
}

std::vector<Event> timeline_events(const World& world, const View& view, const DateInterval& span,
                                   Date today) {
    std::vector<Event> events = shown_events(world, view, span);
    std::erase_if(events, [&](const Event& event) {
        return (event.kind == EventKind::announced && event.when.last <= today) ||
               !has_known_date(world.catalogue, event);
    });
    return events;
}

std::vector<Date> chart_days(const DateInterval& span) {
    const std::chrono::year_month_day first{span.first};
    std::vector<Date> days{span.first};
    const Date month = make_date(static_cast<int>(first.year()), static_cast<unsigned>(first.month()), 1);
    for (int i = 1; add_months(month, i) < span.last; ++i) days.push_back(add_months(month, i));
    if (span.last > span.first) days.push_back(span.last);
    return days;
}

Chart count_chart(const World& world, const View& view, ChartKind kind, const DateInterval& span) {
    Chart chart{kind, {}, {}, 0, 1, {}};
    if (kind == ChartKind::none) return chart;
    const Catalogue& catalogue = world.catalogue;
    const auto sites = sites_ever(catalogue, view);
    chart.days = chart_days(span);
    std::map<Whose, std::vector<double>> lines;
    for (std::size_t d = 0; d < chart.days.size(); ++d) {
        std::map<Whose, std::set<std::size_t>> countries;
        for (const std::size_t index : sites) {
            if (catalogue.sites.status(index, chart.days[d]) != Status::open) continue;
            const std::size_t provider = catalogue.sites.provider(index);
            if (kind == ChartKind::countries) {
                const std::size_t country = catalogue.sites.country(index).number();
                countries[provider].insert(country);
                countries[std::nullopt].insert(country);
            } else {
                auto& values = lines[provider];
                values.resize(chart.days.size());
                ++values[d];
            }
        }
        for (const auto& [whose, codes] : countries) {
            auto& values = lines[whose];
            values.resize(chart.days.size());
            values[d] = static_cast<double>(codes.size());
        }
    }
    for (auto& [whose, values] : lines)
        if (whose) chart.lines.push_back({whose, std::move(values)});
    if (const auto all = lines.find(std::nullopt); all != lines.end() && chart.lines.size() > 1)
        chart.lines.push_back({std::nullopt, std::move(all->second)});
    find_top(chart);
    chart.title =
        fmt::format("{}, up to {:.0f}",
                    kind == ChartKind::sites ? "Sites per provider" : "Countries with a site", chart.top);
    return chart;
}

Chart share_chart(const ShareSeries& series, const Analysis& analysis) {
    Chart chart{ChartKind::share, series.days, {}, 0, series.done, {}};
    for (const auto& [whose, shares] : series.shares)
        if (whose && std::any_of(shares.begin(), shares.end(), [](double share) { return share > 0; }))
            chart.lines.push_back({whose, shares});
    if (const auto all = series.shares.find(std::nullopt);
        all != series.shares.end() && chart.lines.size() > 1)
        chart.lines.push_back({std::nullopt, all->second});
    find_top(chart);
    chart.title = fmt::format("{} {}within {:.4g} ms", noun_of(analysis.weight),
                              analysis.weight == Weight::cities || analysis.weight == Weight::audience ? "" : "of today ", analysis.reach_ms);
    if (series.done < 1)
        chart.title += fmt::format(", computing… {:.0f} %", std::floor(series.done * 100));
    else
        chart.title += ", up to " + share_in_words(chart.top, chart.top);
    return chart;
}

std::vector<ChartReading> chart_readings(const Chart& chart, Date day) {
    std::vector<ChartReading> readings;
    const auto after = std::upper_bound(chart.days.begin(), chart.days.end(), day);
    if (after == chart.days.begin()) return readings;
    const auto index = static_cast<std::size_t>(after - chart.days.begin() - 1);
    for (const ChartLine& line : chart.lines) {
        if (index >= line.values.size() || line.values[index] <= 0) continue;
        const double value = line.values[index];
        readings.push_back(
            {line.whose, value,
             chart.kind == ChartKind::share ? share_in_words(value, value) : fmt::format("{:.0f}", value)});
    }
    std::stable_sort(readings.begin(), readings.end(),
                     [](const ChartReading& a, const ChartReading& b) { return a.value > b.value; });
    return readings;
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

std::vector<YearLabel> year_labels(const TimeAxis& axis, float apart) {
    const int first = year_of(axis.span.first);
    const int last = year_of(axis.span.last);
    const float a_year =
        axis.width * 365.25F / std::max(1.0F, static_cast<float>((axis.span.last - axis.span.first).count()));
    int every = 50;
    for (const int step : {1, 2, 5, 10, 20})
        if (a_year * static_cast<float>(step) >= apart) {
            every = step;
            break;
        }
    std::vector<YearLabel> labels;
    for (int year = first; year <= last; ++year) {
        const Date day = make_date(year, 1, 1);
        if (year % every == 0 && day >= axis.span.first) labels.push_back({year, axis.x(day)});
    }
    return labels;
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
