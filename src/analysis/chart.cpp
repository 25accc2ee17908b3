// SPDX-License-Identifier: MIT
#include "analysis/chart.hpp"

#include "analysis/event_years.hpp"
#include "analysis/shown_events.hpp"
#include "analysis/words.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr std::size_t days_at_once = 12;

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

std::string noun_of(const Analysis& analysis) {
    switch (analysis.weight) {
    case Weight::people: return "People";
    case Weight::gdp: return "GDP";
    case Weight::internet_users: return "Internet users";
    case Weight::cities: return "Cities";
    case Weight::audience: return "Of the audience";
    case Weight::own: return capitalised(analysis.own_weight);
    }
    return {};
}

void find_top(Chart& chart) {
    for (const ChartLine& line : chart.lines)
        for (const double value : line.values) chart.top = std::max(chart.top, value);
}

YearCount count_of(const ChartLine& line, std::size_t year) {
    return {static_cast<std::size_t>(line.values[year]), static_cast<std::size_t>(line.maybe[year])};
}

Chart openings_chart(const World& world, const View& view, Date today) {
    Chart chart;
    chart.kind = ChartKind::openings;
    chart.span = timeline_span(world.catalogue, today);
    std::vector<Event> events = shown_events(world, view, {span_of(world.catalogue, today).first, today});
    std::erase_if(events, [](const Event& event) { return event.kind != EventKind::opened; });
    const EventYears years = count_by_year(world.catalogue, events, {chart.span.first, today});
    std::vector<double> sums(years.years);
    for (std::size_t year = 0; year < years.years; ++year)
        chart.days.push_back(make_date(years.first + static_cast<int>(year), 1, 1));
    for (std::size_t p = 0; p < years.providers.size(); ++p) {
        ChartLine line{years.providers[p], {}, {}};
        for (std::size_t year = 0; year < years.years; ++year) {
            const YearCount count = years.count(year, p, EventKind::opened);
            line.values.push_back(static_cast<double>(count.certain));
            line.maybe.push_back(static_cast<double>(count.maybe));
            sums[year] += static_cast<double>(count.total());
        }
        if (std::any_of(line.values.begin(), line.values.end(), [](double value) { return value > 0; }) ||
            std::any_of(line.maybe.begin(), line.maybe.end(), [](double value) { return value > 0; }))
            chart.lines.push_back(std::move(line));
    }
    for (const double sum : sums) chart.top = std::max(chart.top, sum);
    for (const KindCounts& counts : years.undated)
        chart.undated += counts[static_cast<std::size_t>(EventKind::opened)].total();
    chart.title = fmt::format("Openings a year, up to {:.0f}", chart.top);
    return chart;
}

/// Adds the days of `part`; providers that it does not hold have nothing on them.
void append(ShareSeries& all, const Series& part) {
    const std::size_t days_before = all.days.size();
    all.days.insert(all.days.end(), part.days.begin(), part.days.end());
    for (std::size_t p = 0; p < part.providers.size(); ++p) {
        auto& shares = all.shares[part.providers[p]];
        shares.resize(days_before);
        for (std::size_t d = 0; d < part.days.size(); ++d) {
            const SeriesPoint& point = part.at(d, p);
            shares.push_back(point.weight > 0 ? point.certain.within.front() / point.weight : 0);
        }
    }
    for (auto& [whose, shares] : all.shares) shares.resize(all.days.size());
}

} // namespace

DateInterval timeline_span(const Catalogue& catalogue, Date today) {
    DateInterval span = span_of(catalogue, today);
    Date certain = today;
    for (std::size_t i = 0; i < catalogue.sites.size(); ++i)
        if (const DateInterval& opened = catalogue.sites.life(i).opened; opened != since_ever)
            certain = std::min(certain, opened.last);
    const Date earliest = std::min(make_date(2006, 1, 1), certain);
    span.first = std::clamp(span.first, std::min(earliest, today), today);
    return span;
}

std::vector<Date> chart_days(const DateInterval& span) {
    const std::chrono::year_month_day first{span.first};
    std::vector<Date> days{span.first};
    const Date month = make_date(static_cast<int>(first.year()), static_cast<unsigned>(first.month()), 1);
    for (int i = 1; add_months(month, i) < span.last; ++i) days.push_back(add_months(month, i));
    if (span.last > span.first) days.push_back(span.last);
    return days;
}

Chart count_chart(const World& world, const View& view, ChartKind kind, Date today) {
    const Catalogue& catalogue = world.catalogue;
    if (kind == ChartKind::openings) return openings_chart(world, view, today);
    Chart chart;
    chart.kind = kind;
    chart.span = timeline_span(catalogue, today);
    if (kind == ChartKind::none) return chart;
    const auto sites = sites_ever(catalogue, view);
    chart.days = chart_days(chart.span);
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
        if (whose) chart.lines.push_back({whose, std::move(values), {}});
    if (const auto all = lines.find(std::nullopt); all != lines.end() && chart.lines.size() > 1)
        chart.lines.push_back({std::nullopt, std::move(all->second), {}});
    find_top(chart);
    chart.title =
        fmt::format("{}, up to {:.0f}",
                    kind == ChartKind::sites ? "Sites per provider" : "Countries with a site", chart.top);
    return chart;
}

Chart share_chart(const ShareSeries& series, const Analysis& analysis, const DateInterval& span) {
    Chart chart;
    chart.kind = ChartKind::share;
    chart.span = span;
    chart.days = series.days;
    chart.done = series.done;
    for (const auto& [whose, shares] : series.shares)
        if (whose && std::any_of(shares.begin(), shares.end(), [](double share) { return share > 0; }))
            chart.lines.push_back({whose, shares, {}});
    if (const auto all = series.shares.find(std::nullopt);
        all != series.shares.end() && chart.lines.size() > 1)
        chart.lines.push_back({std::nullopt, all->second, {}});
    find_top(chart);
    const bool has_history = analysis.weight == Weight::people || analysis.weight == Weight::gdp || analysis.weight == Weight::internet_users;
    chart.title = fmt::format("{} {}within {:.4g} ms", noun_of(analysis), has_history ? "of today " : "", analysis.reach_ms);
    if (series.done < 1)
        chart.title += fmt::format(", computing… {:.0f} %", std::floor(series.done * 100));
    else
        chart.title += ", up to " + share_in_words(chart.top, chart.top);
    return chart;
}

Question share_question(const View& view) {
    Question question{view.filter, view.places(), {}, {}};
    // The chart is about who is served, also before an analysis is chosen.
    if (view.analysis.kind == AnalysisKind::none) question.filter.countries.reset();
    Analysis& analysis = question.analysis;
    analysis.kind = AnalysisKind::reach;
    analysis.model = view.analysis.model;
    analysis.access = view.analysis.access;
    analysis.weight = view.analysis.weight;
    analysis.own_weight = view.analysis.own_weight;
    analysis.shares = view.analysis.shares;
    analysis.thresholds_ms = {view.analysis.reach_ms};
    analysis.reach_ms = view.analysis.reach_ms;
    return question;
}

ShareSeries share_series(Analyst& analyst, const Question& question, const std::vector<Date>& days,
                         const SharesWatch& watch) {
    ShareSeries all;
    for (std::size_t at = 0; at < days.size(); at += days_at_once) {
        const auto first = days.begin() + static_cast<std::ptrdiff_t>(at);
        const auto last = first + static_cast<std::ptrdiff_t>(std::min(days_at_once, days.size() - at));
        const auto part = series_of(analyst, question, {first, last},
                                    [&](double) { return !watch.is_wanted || watch.is_wanted(); });
        if (!part) break;
        append(all, *part);
        all.done = static_cast<double>(all.days.size()) / static_cast<double>(days.size());
        if (watch.tell) watch.tell(all);
    }
    return all;
}

std::vector<ChartReading> chart_readings(const Chart& chart, Date day) {
    std::vector<ChartReading> readings;
    const auto after = std::upper_bound(chart.days.begin(), chart.days.end(), day);
    if (after == chart.days.begin()) return readings;
    const auto index = static_cast<std::size_t>(after - chart.days.begin() - 1);
    YearCount sum;
    for (const ChartLine& line : chart.lines) {
        if (index >= line.values.size()) continue;
        if (chart.has_bars()) {
            const YearCount count = count_of(line, index);
            sum += count;
            if (count.total() > 0) readings.push_back({line.whose, static_cast<double>(count.total()), in_words(count)});
        } else if (const double value = line.values[index]; value > 0) {
            readings.push_back({line.whose, value,
                                chart.kind == ChartKind::share ? share_in_words(value, value)
                                                               : fmt::format("{:.0f}", value)});
        }
    }
    if (chart.has_bars() && readings.size() > 1)
        readings.push_back({std::nullopt, static_cast<double>(sum.total()), in_words(sum)});
    std::stable_sort(readings.begin(), readings.end(),
                     [](const ChartReading& a, const ChartReading& b) { return a.value > b.value; });
    return readings;
}

} // namespace footprint
