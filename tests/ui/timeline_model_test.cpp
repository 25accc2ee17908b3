// SPDX-License-Identifier: MIT
#include "sample_world.hpp"
#include "ui/timeline_model.hpp"

#include "analysis/words.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace footprint;

namespace {

TimelineModel model_of(const View& view, ChartKind chart = ChartKind::none) {
    const World& world = *sample_world();
    TimelineModel model;
    model.span = timeline_span(world.catalogue, test_day);
    model.today = test_day;
    model.events = timeline_events(world, view, model.span, test_day);
    model.chart = count_chart(world, view, chart, test_day);
    return model;
}

View view_of(const std::string& provider) {
    View view;
    view.filter.providers = std::set<std::string>{provider};
    return view;
}

double value_on(const Chart& chart, Date day) {
    const auto readings = chart_readings(chart, day);
    return readings.empty() ? 0 : readings.front().value;
}

} // namespace

TEST_CASE("the timeline spans the cloud's history, and at least up to today") {
    const DateInterval span = timeline_span(sample_world()->catalogue, test_day);
    // Linode (now Akamai) opened Dallas in 2004.
    CHECK(span.first >= make_date(2004, 1, 1));
    CHECK(span.first < make_date(2006, 1, 1));
    CHECK(span.last >= test_day);
    const DateInterval empty = timeline_span(Catalogue{}, test_day);
    CHECK(empty == DateInterval{test_day, test_day});
}

TEST_CASE("a place on the track and its day go forth and back, to a pixel's width") {
    const TimeAxis axis{{make_date(2006, 1, 1), make_date(2026, 11, 22)}, 900};
    CHECK(axis.x(axis.span.first) == 0);
    CHECK(axis.x(axis.span.last) == 900);
    CHECK(axis.x(make_date(1990, 1, 1)) == 0);
    CHECK(axis.day_at(-50) == axis.span.first);
    CHECK(axis.day_at(2000) == axis.span.last);
    for (Date day = axis.span.first; day <= axis.span.last; day += std::chrono::days{97})
        CHECK(axis.day_at(axis.x(day)) == day);
    const TimeAxis point{{test_day, test_day}, 900};
    CHECK(point.day_at(point.x(test_day)) == test_day);
    CHECK(TimeAxis{axis.span, 0}.day_at(0) == axis.span.last);
}

TEST_CASE("every opening and closing of what is shown has its tick, and the other providers' have none") {
    const World& world = *sample_world();
    const TimelineModel all = model_of({});
    const TimelineModel aws = model_of(view_of("aws"));
    CHECK(aws.events.size() > 30);
    CHECK(aws.events.size() < all.events.size());
    for (const Event& event : aws.events)
        CHECK(world.catalogue.provider_of(event.site).id == "aws");
    for (const float width : {40.0F, 412.0F, 900.0F, 1600.0F}) {
        const TimeAxis axis{all.span, width};
        std::size_t ticks = 0;
        float before = -1;
        for (const TickColumn& column : tick_columns(all, axis, 3)) {
            CHECK(column.x > before);
            before = column.x;
            CHECK(column.x <= width + 3);
            ticks += column.opened.size() + column.closed.size();
        }
        const auto inside = std::count_if(all.events.begin(), all.events.end(), [&](const Event& event) {
            return event.when.last >= all.span.first && event.when.last <= all.span.last;
        });
        CHECK(ticks == static_cast<std::size_t>(inside));
    }
}

TEST_CASE("an event of whose day nothing is known has no tick") {
    const World& world = *sample_world();
    const auto span = timeline_span(world.catalogue, test_day);
    const auto all = shown_events(world, {}, span);
    const auto is_unknown = [&](const Event& event) { return !has_known_date(world.catalogue, event); };
    CHECK(std::any_of(all.begin(), all.end(), is_unknown));
    const auto ticks = timeline_events(world, {}, span, test_day);
    CHECK(std::none_of(ticks.begin(), ticks.end(), is_unknown));
    CHECK(ticks.size() > 300);
}

TEST_CASE("a comparison shows the ticks of both sides, each once") {
    View view;
    view.analysis.kind = AnalysisKind::compare;
    view.analysis.a.filter.providers = std::set<std::string>{"aws"};
    view.analysis.b.filter.providers = std::set<std::string>{"aws", "alibaba"};
    const auto both = model_of(view).events.size();
    const auto rentable_of = [](const char* provider) {
        View one = view_of(provider);
        one.filter.accesses = rentable();
        return model_of(one).events.size();
    };
    CHECK(both == rentable_of("aws") + rentable_of("alibaba"));
}

TEST_CASE("with an analysis on, the filter's countries say who is served, and ticks are of sites anywhere") {
    View view = view_of("aws");
    view.filter.countries = CountryCodes{"KE"};
    CHECK(model_of(view).events.empty());
    view = with_analysis(view, AnalysisKind::nearest);
    View rented = view_of("aws");
    rented.filter.accesses = rentable();
    CHECK(model_of(view).events.size() == model_of(rented).events.size());
}

TEST_CASE("years are labelled as densely as there is room") {
    const DateInterval span{make_date(2006, 3, 1), make_date(2026, 11, 22)};
    const auto wide = year_labels({span, 1600}, 46);
    REQUIRE(wide.size() == 20);
    CHECK(wide.front().year == 2007);
    CHECK(wide.back().year == 2026);
    for (const float width : {60.0F, 200.0F, 412.0F, 900.0F}) {
        const auto labels = year_labels({span, width}, 46);
        for (std::size_t i = 1; i < labels.size(); ++i) CHECK(labels[i].x - labels[i - 1].x >= 45);
    }
    CHECK(year_labels({{test_day, test_day}, 900}, 46).empty());
}

TEST_CASE("pointing at Alibaba's openings of November 2016 finds Dubai, and a click there means its day") {
    const World& world = *sample_world();
    const TimelineModel model = model_of(view_of("alibaba"));
    const TimeAxis axis{model.span, 900};
    const float x = axis.x(make_date(2016, 11, 21));
    const auto near = events_near(model, axis, x + 1, 3);
    const auto dubai = std::find_if(near.begin(), near.end(), [&](std::size_t i) {
        return world.catalogue.sites.city(model.events[i].site) == "Dubai";
    });
    REQUIRE(dubai != near.end());
    CHECK(in_words(world, model.events[*dubai]).starts_with("Alibaba opened "));
    CHECK(firsts_in_words(world, model.events[*dubai]) == "first of any provider in the Middle East");
    CHECK(snapped_day(model, axis, x, 3) == make_date(2016, 11, 21));
    CHECK_FALSE(snapped_day(model, axis, axis.x(make_date(2006, 2, 1)), 3).has_value());
}

TEST_CASE("the chart counts what is certainly open: AWS's 12 sites in April 2016 and 16 in February 2017") {
    // aws.amazon.com, counts of regions as published: 12 in April 2016, 16 in February 2017.
    const Chart chart = model_of(view_of("aws"), ChartKind::sites).chart;
    REQUIRE(chart.lines.size() == 1);
    CHECK(value_on(chart, make_date(2016, 4, 30)) == 12);
    CHECK(value_on(chart, make_date(2017, 2, 15)) == 16);
    CHECK(chart.top == *std::max_element(chart.lines[0].values.begin(), chart.lines[0].values.end()));
    CHECK(chart_readings(chart, make_date(1999, 1, 1)).empty());
}

TEST_CASE(
    "countries with a site: all together are no fewer than any provider's, and no more than their sum") {
    const Chart chart = model_of({}, ChartKind::countries).chart;
    REQUIRE(chart.lines.size() > 2);
    CHECK_FALSE(chart.lines.back().whose.has_value());
    for (std::size_t d = 0; d < chart.days.size(); ++d) {
        double sum = 0;
        double most = 0;
        for (std::size_t i = 0; i + 1 < chart.lines.size(); ++i) {
            sum += chart.lines[i].values[d];
            most = std::max(most, chart.lines[i].values[d]);
        }
        CHECK(chart.lines.back().values[d] >= most);
        CHECK(chart.lines.back().values[d] <= sum);
    }
}

TEST_CASE("a series that is on its way is charted as far as it is made") {
    ShareSeries series;
    series.days = {make_date(2016, 1, 1), make_date(2016, 2, 1)};
    series.shares = {{std::nullopt, {0.5, 0.7}}, {0, {0.2, 0.7}}, {1, {0.5, 0.5}}, {2, {0, 0}}};
    series.done = 0.405;
    const Chart chart = share_chart(series, {}, {});
    CHECK(chart.title == "People of today within 100 ms, computing… 40 %");
    CHECK(chart.lines.size() == 3); // who reaches nobody has no curve
    CHECK(chart.top == 0.7);
    const auto readings = chart_readings(chart, make_date(2016, 1, 20));
    REQUIRE(readings.size() == 3);
    CHECK(readings[0].text == "50 %");
    CHECK(share_chart({}, {}, {}).lines.empty());
}

TEST_CASE("what opens in a step is found once, and an uncertain opening on its last day") {
    const auto events = model_of(view_of("alibaba")).events;
    const Date before = make_date(2016, 11, 1);
    const Date after = make_date(2016, 12, 1);
    const auto all = opened_between(events, before, after);
    CHECK(all.size() >= 2); // Dubai and Frankfurt
    std::size_t parts = 0;
    for (Date day = before; day < after; day += std::chrono::days{1})
        parts += opened_between(events, day, day + std::chrono::days{1}).size();
    CHECK(parts == all.size());
}

TEST_CASE("days that belong together are told in few words") {
    CHECK(days_in_words(make_date(2016, 11, 21), make_date(2016, 11, 21)) == "21 November 2016");
    CHECK(days_in_words(make_date(2016, 11, 14), make_date(2016, 11, 21)) == "14–21 November 2016");
    CHECK(days_in_words(make_date(2016, 10, 14), make_date(2016, 11, 2)) == "14 October – 2 November 2016");
    CHECK(days_in_words(make_date(2016, 12, 31), make_date(2017, 1, 2)) ==
          "31 December 2016 – 2 January 2017");
}

TEST_CASE("a view on today's day follows the calendar") {
    CHECK(on_day({}, make_date(2016, 4, 30), test_day).as_of == make_date(2016, 4, 30));
    CHECK_FALSE(on_day({}, test_day, test_day).as_of.has_value());
}
