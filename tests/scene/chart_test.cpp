// SPDX-License-Identifier: MIT
#include "scene/chart_axis.hpp"
#include "scene/compose.hpp"
#include "shipped.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

using namespace footprint;

namespace {

const Date this_day = make_date(2026, 11, 22);

struct Drawn {
    Scene scene;

    const Label* label(std::string_view words) const {
        for (const Label& one : scene.furniture.labels)
            if (one.text == words) return &one;
        return nullptr;
    }
    bool says(std::string_view words) const {
        return std::any_of(scene.furniture.labels.begin(), scene.furniture.labels.end(),
                           [&](const Label& one) { return one.text.find(words) != std::string::npos; });
    }
};

Drawn drawn(ChartKind kind, View view = {}, Viewport viewport = {1280, 720, 1, {}}) {
    view.chart = kind;
    view.large_chart = true;
    static const TextShaper shaper;
    static MapStore maps{shipped_snapshot()->sources.data, shipped_world()};
    Analyst analyst{shipped_snapshot()};
    const Answers answers = analyse(analyst, view, this_day);
    return {compose({answers, view, viewport, this_day}, maps, shaper)};
}

View of(std::set<std::string> providers) {
    View view;
    view.filter.providers = std::move(providers);
    return view;
}

} // namespace

TEST_CASE("an axis has round ticks that hold its highest value") {
    CHECK(axis_ticks(51, 6, 1) == std::vector<double>{0, 10, 20, 30, 40, 50, 60});
    CHECK(axis_ticks(50, 5, 1) == std::vector<double>{0, 10, 20, 30, 40, 50});
    CHECK(axis_ticks(3, 6, 1) == std::vector<double>{0, 1, 2, 3});
    CHECK(axis_ticks(1, 6, 1) == std::vector<double>{0, 1});
    CHECK(axis_ticks(0, 6, 1) == std::vector<double>{0, 1});
    for (const double top : {0.003, 0.04, 0.31, 0.9, 1.0, 7.0, 99.0, 12345.0}) {
        const auto ticks = axis_ticks(top, 6, 0);
        CHECK(ticks.size() >= 2);
        CHECK(ticks.size() <= 7);
        CHECK(ticks.back() >= top * (1 - 1e-9));
        CHECK(ticks[ticks.size() - 2] < top);
    }
}

TEST_CASE("names at the curves' ends keep their order, their distance and the plot") {
    const std::vector<double> wanted{10, 11, 12, 50, 99, 100};
    const auto places = spread(wanted, 8, 0, 100);
    REQUIRE(places.size() == wanted.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        CHECK(places[i] >= 0);
        CHECK(places[i] <= 100);
        if (i > 0) CHECK(places[i] - places[i - 1] >= doctest::Approx(8));
    }
    CHECK(places[3] == 50); // who has room stays
    CHECK(places[1] == doctest::Approx(11)); // a crowd spreads about its middle
    CHECK(spread({}, 8, 0, 100).empty());
    const auto tight = spread({1, 2, 3, 4, 5}, 50, 0, 100);
    CHECK(tight.front() == 0);
    CHECK(tight.back() == 100);
}

TEST_CASE("a large chart stands in the map's place, with words, axes and credits") {
    const Drawn openings = drawn(ChartKind::openings);
    CHECK(openings.scene.map.empty());
    CHECK(openings.scene.targets.empty());
    REQUIRE(openings.scene.chart);
    CHECK(openings.scene.chart->span.first == make_date(2004, 1, 1));
    CHECK(openings.label("Sites opened, by year"));
    CHECK(openings.says("hollow, after the plus"));
    CHECK(openings.says("as known on"));
    CHECK(openings.label("2016"));
    CHECK(openings.label("27+5")); // above the bar of 2016
    CHECK(openings.says("Footprint catalogue"));
    const Drawn sites = drawn(ChartKind::sites, of({"aws", "azure"}));
    CHECK(sites.label("Open sites of each provider"));
    CHECK(sites.says("AWS  39"));
    CHECK(sites.says("Azure  71"));
    View bare = of({"aws"});
    bare.layers.erase(Layer::legend);
    CHECK_FALSE(drawn(ChartKind::sites, bare).says("Footprint catalogue"));
}

TEST_CASE("the table below the bars has a row a provider; where it has no room the names alone stay") {
    const Drawn wide = drawn(ChartKind::openings);
    const auto count = [](const Drawn& one, std::string_view words) {
        return std::count_if(one.scene.furniture.labels.begin(), one.scene.furniture.labels.end(),
                             [&](const Label& label) { return label.text == words; });
    };
    CHECK(count(wide, "Oracle") == 1);
    CHECK(count(wide, "+24") == 1); // Vultr in 2021, of which no more is known
    const Drawn narrow = drawn(ChartKind::openings, {}, {640, 400, 1, {}});
    CHECK(count(narrow, "Oracle") == 1);
    CHECK(count(narrow, "+24") == 0);
    for (const Drawn* one : {&wide, &narrow})
        for (const Label& label : one->scene.furniture.labels) {
            CAPTURE(label.text);
            CHECK(label.position.x >= 0);
            CHECK(label.position.x < one->scene.viewport.width);
            CHECK(label.position.y < one->scene.viewport.height);
        }
}

TEST_CASE("a chart of an empty filter says so, and the smallest picture has no plot") {
    CHECK(drawn(ChartKind::openings, of({})).says("Nothing that the filter shows"));
    View nowhere;
    nowhere.filter.search = "no such site";
    CHECK(drawn(ChartKind::sites, nowhere).says("Nothing that the filter shows"));
    CHECK_FALSE(drawn(ChartKind::sites, {}, {100, 60, 1, {}}).scene.chart);
}

TEST_CASE("the day of the view is marked, and a curve ends where its name begins") {
    View view = of({"aws"});
    view.as_of = make_date(2016, 4, 30);
    CHECK(drawn(ChartKind::sites, view).label("30 April 2016"));
    view.as_of.reset();
    CHECK_FALSE(drawn(ChartKind::sites, view).label("22 November 2026"));
}
