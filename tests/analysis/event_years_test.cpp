// SPDX-License-Identifier: MIT
#include "analysis/event_years.hpp"

#include "analysis/chart.hpp"
#include "analysis/shown_events.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>
#include <map>

using namespace footprint;

namespace {

const Date this_day = make_date(2026, 11, 22);

std::vector<Event> all_events(const DateInterval& days, const View& view = {}) {
    return shown_events(*shipped_world(), view, days);
}

std::size_t sum_of(const EventYears& years, EventKind kind) {
    std::size_t sum = 0;
    for (std::size_t year = 0; year < years.years; ++year)
        sum += years.all(year)[static_cast<std::size_t>(kind)].total();
    return sum + years.all_undated()[static_cast<std::size_t>(kind)].total();
}

} // namespace

TEST_CASE("each event is counted in one year, whatever is known of its day") {
    const World& world = *shipped_world();
    for (const DateInterval days : {timeline_span(world.catalogue, this_day),
                                    DateInterval{make_date(2015, 3, 1), make_date(2021, 6, 30)},
                                    DateInterval{make_date(2016, 1, 1), make_date(2016, 12, 31)}}) {
        const auto events = all_events(days);
        const EventYears years = count_by_year(world.catalogue, events, days);
        for (const auto& kind : event_names) {
            const auto expected = std::count_if(events.begin(), events.end(),
                                                [&](const Event& event) { return event.kind == kind.value; });
            CHECK(sum_of(years, kind.value) == static_cast<std::size_t>(expected));
        }
    }
}

TEST_CASE("a year is certain only if it holds all the days on which it may have been") {
    const World& world = *shipped_world();
    const std::size_t site = world.catalogue.find("aws/me-south-1").value();
    const auto event = [&](Date first, Date last, bool is_certain = true) {
        return Event{EventKind::opened, site, {first, last}, is_certain, {}, {}};
    };
    const DateInterval days{make_date(2010, 1, 1), make_date(2020, 6, 30)};
    const EventYears years = count_by_year(world.catalogue,
                                           {event(make_date(2018, 1, 1), make_date(2018, 12, 31)),
                                            event(make_date(2017, 12, 31), make_date(2018, 1, 1)),
                                            event(make_date(2020, 6, 1), make_date(2021, 2, 1), false),
                                            event(make_date(2020, 5, 1), make_date(2020, 5, 1))},
                                           days);
    CHECK(years.first == 2018);
    CHECK(years.years == 3);
    REQUIRE(years.providers.size() == 1);
    CHECK(years.count(0, 0, EventKind::opened) == YearCount{1, 1});
    CHECK(years.count(1, 0, EventKind::opened) == YearCount{});
    CHECK(years.count(2, 0, EventKind::opened) == YearCount{1, 1}); // the last year of the days stands for what is after
    CHECK(years.count(2, 0, EventKind::closed) == YearCount{});
}

TEST_CASE("without events there is one year with nothing in it") {
    const EventYears years =
        count_by_year(shipped_world()->catalogue, {}, {make_date(2010, 1, 1), make_date(2020, 6, 30)});
    CHECK(years.first == 2020);
    CHECK(years.years == 1);
    CHECK(years.all(0) == KindCounts{});
    CHECK(in_words(YearCount{}) == "0");
    CHECK(in_words(YearCount{3, 0}) == "3");
    CHECK(in_words(YearCount{0, 2}) == "0 + 2");
}

TEST_CASE("the chart of openings has a bar for every year, in all as many as there are openings") {
    const World& world = *shipped_world();
    View view;
    view.filter.providers = std::set<std::string>{"aws", "alibaba"};
    const Chart chart = count_chart(world, view, ChartKind::openings, this_day);
    REQUIRE(chart.lines.size() == 2);
    CHECK(chart.has_bars());
    double sum = static_cast<double>(chart.undated);
    double top = 0;
    for (std::size_t year = 0; year < chart.days.size(); ++year) {
        CHECK(chart.days[year] == make_date(2006 + static_cast<int>(year), 1, 1));
        double of_year = 0;
        for (const ChartLine& line : chart.lines) of_year += line.values[year] + line.maybe[year];
        sum += of_year;
        top = std::max(top, of_year);
    }
    CHECK(chart.top == top);
    auto events = all_events(timeline_span(world.catalogue, this_day), view);
    std::erase_if(events, [](const Event& event) { return event.kind != EventKind::opened; });
    CHECK(sum == events.size());
    // AWS opened Oregon, São Paulo, GovCloud (US-West) and Tokyo in 2011; Alibaba Hangzhou.
    const auto readings = chart_readings(chart, make_date(2011, 7, 1));
    REQUIRE(readings.size() == 3);
    CHECK(readings[0].text == "5");
    CHECK_FALSE(readings[0].whose);
    CHECK(readings[1].text == "4");
}

TEST_CASE("a chart of shares is made as far as it is wanted") {
    Analyst analyst{shipped_snapshot()};
    const auto days = chart_days({make_date(2014, 1, 1), make_date(2016, 12, 31)});
    View view;
    view.filter.providers = std::set<std::string>{"aws"};
    int told = 0;
    bool goes_on = true;
    const auto tell = [&](const ShareSeries& made) {
        ++told;
        CHECK(made.done > 0);
        goes_on = false;
    };
    const ShareSeries some = share_series(analyst, share_question(view), days, {[&] { return goes_on; }, tell});
    CHECK(told == 1);
    CHECK(some.days.size() == 12);
    CHECK(some.done < 1);
    const ShareSeries all = share_series(analyst, share_question(view), days);
    CHECK(all.days == days);
    CHECK(all.done == 1);
    for (const auto& [whose, shares] : all.shares) CHECK(shares.size() == days.size());
}
