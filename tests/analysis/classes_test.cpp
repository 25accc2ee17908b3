// SPDX-License-Identifier: MIT
#include "analysis/classes.hpp"

#include "analysis/answers.hpp"
#include "sample.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace footprint;

TEST_CASE("breaks are round, rise, and part the values into classes of which none has nearly all") {
    for (const double scale : {0.02, 1.0, 37.0, 900.0}) {
        CAPTURE(scale);
        std::vector<float> values;
        for (int i = 1; i <= 1000; ++i) values.push_back(static_cast<float>(scale * (5 + i * i / 4000.0)));
        const auto breaks = fitted_breaks(values, time_shares);
        REQUIRE(breaks.size() >= 3);
        CHECK(breaks.size() < most_classes);
        std::size_t before = 0;
        for (std::size_t i = 0; i < breaks.size(); ++i) {
            CHECK(round_break(breaks[i]) == doctest::Approx(breaks[i]));
            if (i > 0) CHECK(breaks[i] >= 1.124 * breaks[i - 1]);
            const auto below = static_cast<std::size_t>(
                std::count_if(values.begin(), values.end(), [&](float value) { return value < breaks[i]; }));
            CHECK(below - before < 600);
            before = below;
        }
    }
}

TEST_CASE("values that say nothing give no breaks") {
    const float none = std::numeric_limits<float>::infinity();
    CHECK(fitted_breaks({}, time_shares).empty());
    CHECK(fitted_breaks(std::vector<float>{none, none, std::nanf(""), -1, 0}, time_shares).empty());
    CHECK(fitted_breaks(std::vector<float>(100, 7.0F), time_shares) ==
          std::vector<double>{8}); // one value: one break
}

TEST_CASE("numbers are rounded to the nearest by ratio") {
    CHECK(round_break(11.3) == 12);
    CHECK(round_break(96) == 100);
    CHECK(round_break(0.26) == doctest::Approx(0.25));
    CHECK(round_break(100) == 100);
}

TEST_CASE("the map's classes fit whom it is about, and stay the same while time runs") {
    Analyst analyst{shipped_snapshot()};
    const Date today = make_date(2026, 11, 22);
    View view;
    view.analysis.kind = AnalysisKind::nearest;
    const auto world = analyse(analyst, view, today).breaks;
    REQUIRE(world.size() >= 4);
    view.audience = CountryCodes{"DE"};
    const auto germany = analyse(analyst, view, today).breaks;
    REQUIRE(germany.size() >= 3);
    CHECK(germany.back() < world[2]);
    for (const int year : {2008, 2012, 2016, 2020, 2024}) {
        view.as_of = make_date(year, 6, 30);
        CHECK(analyse(analyst, view, today).breaks == germany);
    }
    view.analysis = with_thresholds(view.analysis, {40, 80});
    CHECK(analyse(analyst, view, today).breaks == std::vector<double>{40, 80});
    view.analysis = {};
    view.analysis.kind = AnalysisKind::sites;
    CHECK(analyse(analyst, view, today).breaks.empty());
}

TEST_CASE("a map of reach begins with the threshold at which countries differ most") {
    Analyst analyst{shipped_snapshot()};
    View view;
    view.analysis.kind = AnalysisKind::reach;
    view.as_of = make_date(2026, 6, 30);
    const Question question = question_of(view, *view.as_of);
    const double best = telling_threshold(analyst, question);
    const auto coverage = analyst.coverage(question);
    const auto spread = [&](std::size_t threshold) {
        std::size_t all = 0, middling = 0;
        for (std::size_t group = 0; group < coverage->groups.size(); ++group) {
            if (coverage->groups[group].level != GroupLevel::country || coverage->groups[group].weight <= 0)
                continue;
            const double share =
                coverage->row(group, 0).possible.within[threshold] / coverage->groups[group].weight;
            ++all;
            middling += share < 0.02 || share > 0.98 ? 0 : 1;
        }
        CHECK(all > 150);
        return middling;
    };
    CHECK(best < 250); // by 2026 nearly all are within that
    CHECK(spread(static_cast<std::size_t>(
              std::find(view.analysis.thresholds_ms.begin(), view.analysis.thresholds_ms.end(), best) -
              view.analysis.thresholds_ms.begin())) > spread(3));
}
