// SPDX-License-Identifier: MIT
#include "analysis/series.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("steps keep the day of the month, and end at the last") {
    const auto months = steps_between(make_date(2015, 12, 31), make_date(2016, 3, 31), StepUnit::month);
    REQUIRE(months);
    CHECK(*months == std::vector{make_date(2015, 12, 31), make_date(2016, 1, 31), make_date(2016, 2, 29),
                                 make_date(2016, 3, 31)});
    CHECK(steps_between(make_date(2016, 1, 1), make_date(2016, 1, 1), StepUnit::year)->size() == 1);
    CHECK(steps_between(make_date(2016, 1, 1), make_date(2016, 12, 31), StepUnit::week)->size() == 53);
    CHECK_FALSE(steps_between(make_date(2016, 1, 2), make_date(2016, 1, 1), StepUnit::day));
    CHECK_FALSE(steps_between(make_date(1900, 1, 1), make_date(2200, 1, 1), StepUnit::day));
    CHECK(step_unit("Quarters").value() == StepUnit::quarter);
    CHECK(step_unit("moth").error().message.find("did you mean 'month'?") != std::string::npos);
    CHECK_FALSE(step_unit(""));
    CHECK_FALSE(step_unit("0"));
}

TEST_CASE("a series says of each day what coverage says of it") {
    Analyst analyst{shipped_snapshot()};
    Question question = question_on(make_date(2016, 1, 1));
    question.filter.providers = {"aws", "alibaba"};
    question.audience = real_world()->markets.countries_of("Middle East").value();
    const auto days = steps_between(make_date(2014, 1, 1), make_date(2026, 1, 1), StepUnit::quarter).value();
    double last_share = 0;
    const auto series = series_of(analyst, question, days, [&](double share) {
        CHECK(share > last_share);
        last_share = share;
        return true;
    });
    REQUIRE(series);
    CHECK(last_share == 1);
    REQUIRE(series->providers.size() == 3);
    for (std::size_t i = 0; i < days.size(); i += 7) {
        Analyst fresh{shipped_snapshot()};
        question.day = days[i];
        const auto coverage = fresh.coverage(question);
        for (std::size_t f = 0; f < coverage->footprints.size(); ++f) {
            const auto at = std::find(series->providers.begin(), series->providers.end(),
                                      coverage->footprints[f].provider) -
                            series->providers.begin();
            const SeriesPoint& point = series->at(i, static_cast<std::size_t>(at));
            CHECK(point.sites == coverage->footprints[f].sites);
            CHECK(point.sites_inside == coverage->row(0, f).sites_inside);
            CHECK(point.certain.within == coverage->row(0, f).certain.within);
            CHECK(point.possible.median_ms == coverage->row(0, f).possible.median_ms);
            CHECK(point.countries <= point.countries_possible);
        }
    }
}

TEST_CASE("a series before the first site has nothing, and can be ended") {
    Analyst analyst{shipped_snapshot()};
    const auto days = steps_between(make_date(1999, 1, 1), make_date(2000, 1, 1), StepUnit::month).value();
    Question question = question_on(days.back());
    question.filter.providers = {"aws"};
    const auto series = series_of(analyst, question, days);
    REQUIRE(series);
    CHECK(series->providers.size() == 1);
    for (const SeriesPoint& point : series->points) {
        CHECK(point.sites.total() == 0);
        CHECK(point.certain.within[3] == 0);
        CHECK(point.certain.median_ms == no_rtt);
    }
    CHECK_FALSE(series_of(analyst, question_on(days.back()), days, [](double) { return false; }));
}
