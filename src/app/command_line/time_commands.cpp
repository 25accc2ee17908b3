// SPDX-License-Identifier: MIT
#include "app/command_line/time_commands.hpp"

#include "analysis/chart.hpp"
#include "analysis/shown_events.hpp"
#include "app/command_line/analysis_commands.hpp"
#include "app/command_line/progress_line.hpp"
#include "catalog/events.hpp"
#include "output/event_table.hpp"
#include "output/event_year_table.hpp"
#include "output/series_table.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

namespace footprint {
namespace {

constexpr int default_months_of_events = 12;

/// --as-of and --status of a command for which dates and statuses mean something else.
Result<void> refuse_day(const ViewOptions& options, const char* command) {
    if (!options.has("--as-of")) return {};
    return failure(ErrorKind::usage,
                   fmt::format("--as-of does not go with {}: --from and --to say when", command));
}

/// The first opening of a site that may serve.
Date first_opening(const World& world, const Filter& filter, Date today) {
    const DateInterval all = span_of(world.catalogue, today);
    for (const Event& event : events_between(world.catalogue, world.markets, filter, all.first, all.last))
        if (event.kind == EventKind::opened) return event.when.first;
    return all.first;
}

/// The first day of the year, quarter or month that `day` is in.
Date beginning(StepUnit unit, Date day) {
    const std::chrono::year_month_day date{day};
    const unsigned month = static_cast<unsigned>(date.month());
    const int year = static_cast<int>(date.year());
    switch (unit) {
    case StepUnit::year: return make_date(year, 1, 1);
    case StepUnit::quarter: return make_date(year, (month - 1) / 3 * 3 + 1, 1);
    case StepUnit::month: return make_date(year, month, 1);
    case StepUnit::week:
    case StepUnit::day: break;
    }
    return day;
}

Result<std::vector<Date>> days_of(const Session& session, const Question& question,
                                  const SpanOptions& options) {
    const auto unit = step_unit(options.step.value_or("year"));
    if (!unit) return failure(ErrorKind::usage, "--step: " + unit.error().message);
    const auto asked = parse_span(options, session.today);
    if (!asked) return tl::unexpected(asked.error());
    const Date to = asked->to.value_or(session.today);
    const auto from = [&] {
        return beginning(*unit, first_opening(session.world(), question.filter, session.today));
    };
    const auto span = span_between(asked->from ? *asked->from : std::min(from(), to), to);
    if (!span) return tl::unexpected(span.error());
    auto days = steps_between(span->first, span->last, *unit);
    if (days && !asked->to && days->back() != to) days->push_back(to);
    return days;
}

/// Rows of zeros are right, but may surprise.
void tell_of_empty_days(const Series& series) {
    const auto has_sites = [&](std::size_t day) { return series.at(day, 0).sites.total() > 0; };
    std::size_t empty = 0;
    while (empty < series.days.size() && !has_sites(empty)) ++empty;
    if (empty == 0) return;
    note("no site passes the filter {}",
         empty == series.days.size() ? "on any of these days" : "up to " + to_words(series.days[empty - 1]));
}

/// `first`: where it begins if nothing is asked.
Result<DateInterval> span_of_events(const SpanOptions& options, Date today, std::optional<Date> first) {
    const auto asked = parse_span(options, today);
    if (!asked) return tl::unexpected(asked.error());
    const Date to = asked->to.value_or(today);
    return span_between(asked->from.value_or(std::min(to, first.value_or(add_months(to, -default_months_of_events)))), to);
}

} // namespace

Result<void> timeline_command(const Session& session, const TimelineOptions& options) {
    if (auto done = refuse_day(options.view, "timeline"); !done) return done;
    const auto question = question_for(session, options.view, AnalysisKind::nearest);
    if (!question) return tl::unexpected(question.error());
    const auto days = days_of(session, *question, options.span);
    if (!days) return tl::unexpected(days.error());
    warn_of_future(session, days->back());
    Analyst analyst{session.snapshot};
    std::optional<Series> series;
    {
        ProgressLine progress{ProgressLine::Tell::progress, days->size(), "days"};
        series = series_of(analyst, *question, *days, [&](double) {
            progress.advance();
            return true;
        });
    }
    if (!series) return failure(ErrorKind::failed, "the timeline was not finished");
    if (options.span.from) tell_of_empty_days(*series);
    if (auto done = deliver(format_series(session.world(), *series, options.format), options.output); !done)
        return done;
    tell_model_error(analyst, question->analysis.model);
    return {};
}

Result<void> events_command(const Session& session, const EventsOptions& options) {
    if (auto done = refuse_day(options.view, "events"); !done) return done;
    if (options.view.has("--status"))
        return failure(ErrorKind::usage, "--status does not go with events: --event says which");
    auto view = edited_view(session.world(), options.view, session.today);
    if (!view) return tl::unexpected(view.error());
    *view = with_analysis(std::move(*view), AnalysisKind::none); // its countries say where the sites lie
    const bool by_year = view->events.by == EventGrouping::year;
    const Date first = by_year ? timeline_span(session.world().catalogue, session.today).first : Date{};
    const auto span = span_of_events(options.span, session.today, by_year ? std::optional{first} : std::nullopt);
    if (!span) return tl::unexpected(span.error());
    warn_of_future(session, span->last);
    std::vector<Event> events = events_between(session.world().catalogue, session.world().markets,
                                               view->filter, span->first, span->last);
    std::erase_if(events, [&](const Event& event) { return !is_listed(view->events, event); });
    const std::string text =
        by_year ? format_event_years(session.world(), events, *span, view->events.kinds, options.format)
                : format_events(session.world(), events, *span, options.format);
    if (auto done = deliver(text, options.output); !done) return done;
    if (options.format == TableFormat::table)
        tell("{} to {}: {}", to_words(span->first), to_words(span->last), events_summary(events));
    return {};
}

} // namespace footprint
