// SPDX-License-Identifier: MIT
#include "app/window/window_state.hpp"
#include "base/file.hpp"
#include "folder.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("the window's state is read as it was kept") {
    const TemporaryFolder folder;
    WindowState state;
    state.width = 900;
    state.height = 600;
    state.panels.tab = Tab::events;
    state.panels.right = true;
    state.panels.step = StepUnit::quarter;
    state.view.chart = ChartKind::share;
    state.view.rank_by = RankBy::km;
    state.view.events.only_firsts = true;
    REQUIRE(save_state(folder.path() / "state.json", state));
    const LoadedState again = load_state(folder.path() / "state.json");
    CHECK(again.problem.empty());
    CHECK(again.state.view == state.view);
    CHECK(again.state.panels == state.panels);
    CHECK(again.state.width == 900);
}

TEST_CASE("a state of before still opens: chart and ranking stood with the panels") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "state.json";
    REQUIRE(write_file(file, R"({"version": 1, "window": [1280, 720],
        "panels": {"filter": false, "by-km": true, "chart": "countries", "step": "year", "tab": "compare"},
        "view": {"version": 1, "theme": "light", "filter": {"countries": ["KE"]}, "analysis": {"kind": "nearest"}}})"));
    const LoadedState loaded = load_state(file);
    CHECK(loaded.problem.empty());
    CHECK(loaded.state.view.chart == ChartKind::countries);
    CHECK(loaded.state.view.rank_by == RankBy::km);
    CHECK(loaded.state.view.theme == Theme::light);
    CHECK(loaded.state.view.audience == CountryCodes{"KE"});
    CHECK_FALSE(loaded.state.panels.filter);
    CHECK(loaded.state.panels.tab == Tab::compare);
    CHECK(loaded.state.panels.step == StepUnit::year);
}

TEST_CASE("what is not understood in the panels' part is left as it is by default") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "state.json";
    REQUIRE(write_file(
        file, R"({"version": 1, "panels": {"by-km": "yes", "chart": 7, "filter": "no", "tab": "atlas"}})"));
    const LoadedState loaded = load_state(file);
    CHECK(loaded.problem.empty());
    CHECK(loaded.state.panels == PanelState{});
    CHECK(loaded.state.view == View{});
}
