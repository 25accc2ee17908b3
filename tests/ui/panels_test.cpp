// SPDX-License-Identifier: MIT
// Draws every panel without a window: no OpenGL, no X. What they look like, the tests in gui/ and people see.
#include "sample_world.hpp"
#include "shipped.hpp"
#include "ui/fonts.hpp"
#include "ui/panels.hpp"
#include "ui/probe.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

class Stage {
  public:
    Stage(int width, int height, const SnapshotPointer& snapshot, PanelState state = {})
        : fonts_(prepare_fonts(1)), analyst_(snapshot),
          panels(snapshot, jobs_, test_day, state, {"1.0", "here", "thanks"}) {
        context_ = ImGui::CreateContext(fonts_->atlas.get());
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
        ImGui::GetIO().UserData = &look_;
        look_.fonts = fonts_->fonts;
        look_.probes = &probes;
        map.viewport = {width, height, 1, {}};
    }
    ~Stage() { ImGui::DestroyContext(context_); }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    Requests frame(const View& view) {
        probes.begin_frame();
        ImGui::NewFrame();
        if (action_) panels.perform(*std::exchange(action_, std::nullopt), view, map);
        const Answers answers = analyse(analyst_, view, test_day, panels.wanted());
        Requests requests = panels.draw(view, &answers, map, {"the theme", ""});
        ImGui::Render();
        return requests;
    }
    void perform(Action action) { action_ = action; }
    /// As when events come faster than can be shown.
    void draw_without_numbers(const View& view) {
        probes.begin_frame();
        ImGui::NewFrame();
        (void)panels.draw(view, nullptr, map, {});
        ImGui::Render();
    }

    /// Presses and lets go in the middle of a widget; the requests of both frames together.
    Requests click(const std::string& item, const View& view) {
        REQUIRE(probes.rects().contains(item));
        const ProbeRect rect = probes.rects().at(item);
        ImGui::GetIO().MousePos = {rect[0] + rect[2] / 2, rect[1] + rect[3] / 2};
        frame(view);
        ImGui::GetIO().MouseDown[0] = true;
        frame(view);
        ImGui::GetIO().MouseDown[0] = false;
        return frame(view);
    }

  private:
    std::unique_ptr<PreparedFonts> fonts_;
    Look look_;
    ImGuiContext* context_ = nullptr;
    std::optional<Action> action_;
    Jobs jobs_;
    Analyst analyst_;

  public:
    Probes probes;
    MapFacts map;
    Panels panels;
};

} // namespace

TEST_CASE("panels draw at every size, in both themes, with anything selected") {
    for (const auto& [width, height] :
         {std::pair{1920, 1080}, {1280, 720}, {640, 400}, {320, 240}, {40, 30}}) {
        PanelState state;
        state.right = state.more = true;
        Stage stage{width, height, shipped_snapshot(), state};
        View view;
        for (const Theme theme : {Theme::dark, Theme::light})
            for (const Selection& selected :
                 {Selection{}, Selection{"aws/us-east-1", {}, {}}, Selection{{}, "US", {}},
                  Selection{{}, "KE", LonLat{36.82, -1.29}}, Selection{{}, {}, LonLat{-30, 0}}}) {
                view.theme = theme;
                view.selection = selected;
                CHECK(stage.frame(view).edits.empty());
                stage.panels.hover({0, 1, 2, 3, 4, 5, 6});
                CHECK(stage.frame(view).edits.empty());
            }
        for (const Action action :
             {Action::export_picture, Action::cancel, Action::save_view, Action::cancel, Action::open_view,
              Action::cancel, Action::help, Action::cancel, Action::about}) {
            stage.perform(action);
            for (int i = 0; i < 3; ++i) CHECK(stage.frame(view).edits.empty());
        }
    }
}

TEST_CASE("every tab draws every analysis at every size, and proposes nothing by itself") {
    for (const auto& [width, height] : {std::pair{1920, 1080}, {1280, 720}, {640, 400}, {320, 240}})
        for (const Tab tab : {Tab::coverage, Tab::compare}) {
            PanelState state;
            state.right = state.asked = true;
            state.tab = tab;
            Stage stage{width, height, shipped_snapshot(), state};
            for (const auto& kind : analysis_names) {
                View view;
                view.analysis.kind = kind.value;
                view.analysis.a.filter.providers = {"aws"};
                view.theme = height > 720 ? Theme::light : Theme::dark;
                for (int i = 0; i < 2; ++i) CHECK(stage.frame(view).edits.empty());
                view.filter.providers.emplace();
                view.analysis.b.filter.providers.emplace();
                for (int i = 0; i < 2; ++i) CHECK(stage.frame(view).edits.empty());
            }
        }
}

TEST_CASE("the coverage panel proposes an analysis, and a click on a market proposes it as the audience") {
    PanelState state;
    state.right = true;
    state.tab = Tab::coverage;
    Stage stage{1280, 1600, shipped_snapshot(), state};
    View view;
    stage.frame(view);
    stage.frame(view);
    Requests requests = stage.click("coverage-nearest", view);
    REQUIRE(requests.edits.size() == 1);
    CHECK(requests.edits[0].next.analysis.kind == AnalysisKind::nearest);
    view = requests.edits[0].next;
    stage.frame(view);
    stage.frame(view);
    requests = stage.click("group:middle-east", view);
    REQUIRE(requests.edits.size() == 1);
    CHECK(requests.edits[0].next.audience == sample_world()->markets.countries_of("Middle East").value());
    view = requests.edits[0].next;
    stage.frame(view);
    stage.frame(view);
    requests = stage.click("group:middle-east", view);
    REQUIRE(requests.edits.size() == 1);
    CHECK_FALSE(requests.edits[0].next.audience.has_value());
}

TEST_CASE("panels draw an empty world") {
    Stage stage{1280, 720, std::make_shared<const Snapshot>()};
    for (int i = 0; i < 3; ++i) CHECK(stage.frame(View{}).edits.empty());
    CHECK(stage.probes.rects().contains("shown"));
}

TEST_CASE("a click on a provider proposes the view without it, and changes nothing by itself") {
    Stage stage{1280, 720, shipped_snapshot()};
    const View view;
    stage.frame(view);
    stage.frame(view);
    const Requests requests = stage.click("provider:aws", view);
    REQUIRE(requests.edits.size() == 1);
    CHECK(requests.edits[0].next.filter == with_provider(Filter{}, sample_world()->catalogue, "aws", false));
    stage.frame(view);
    CHECK(stage.frame(view).edits.empty());
}

TEST_CASE("timeline, events and story draw at every size, and propose nothing by themselves") {
    StoryModel story{"A story", "Once", "A page", "What is to be seen", 0, 2, {}};
    story.claims = {{ClaimVerdict::supported, "It is so.", "Found so.", "someone", "https://example.org"},
                    {ClaimVerdict::contradicted, "It is so.", "Found otherwise.", "", ""},
                    {ClaimVerdict::undecidable, "It is so.", "", "", ""}};
    auto shares = std::make_shared<ShareSeries>();
    shares->days = {make_date(2010, 1, 1), make_date(2020, 1, 1)};
    shares->shares = {{std::nullopt, {0.1, 0.9}}, {0, {0.1, 0.8}}};
    shares->done = 0.5;
    for (const auto& [width, height] : {std::pair{1920, 1080}, {1280, 720}, {640, 400}, {320, 240}})
        for (const auto& chart : chart_names) {
            PanelState state;
            state.right = true;
            state.tab = Tab::events;
            Stage stage{width, height, shipped_snapshot(), state};
            stage.map.story = &story;
            stage.map.shares = shares;
            stage.map.is_playing = true;
            stage.map.flashes = {{0, {200, 200}, 8, 0.4}};
            View view;
            view.theme = height > 720 ? Theme::light : Theme::dark;
            view.as_of = make_date(2016, 4, 30);
            view.selection.site = "alibaba/me-east-1";
            view.chart = chart.value;
            for (int i = 0; i < 2; ++i) CHECK(stage.frame(view).edits.empty());
            view.filter.providers.emplace();
            for (int i = 0; i < 2; ++i) CHECK(stage.frame(view).edits.empty());
            stage.panels.open_story(width > 860);
            for (int i = 0; i < 2; ++i) CHECK(stage.frame(view).edits.empty());
            CHECK(stage.probes.rects().contains("story-next"));
            stage.panels.close_story();
            CHECK(stage.panels.state().filter);
        }
}

TEST_CASE("a press on the timeline proposes the day under it, all of a drag as one act") {
    Stage stage{1280, 720, shipped_snapshot()};
    View view;
    stage.frame(view);
    stage.frame(view);
    REQUIRE(stage.probes.rects().contains("timeline"));
    const Requests requests = stage.click("timeline", view);
    REQUIRE(requests.edits.size() == 1);
    CHECK(requests.edits[0].act == "scrub");
    CHECK(requests.act_is_finished);
    const auto day = requests.edits[0].next.as_of;
    REQUIRE(day.has_value());
    CHECK(*day > make_date(2014, 6, 1)); // the middle of 2005 to 2026
    CHECK(*day < make_date(2017, 6, 1));
}

TEST_CASE("arrow keys step through time while the pointer is over the years, and move the map elsewhere") {
    Stage stage{1280, 720, shipped_snapshot()};
    const View view;
    stage.frame(view);
    stage.frame(view);
    CHECK(stage.panels.meant(Action::pan_left) == Action::pan_left);
    const ProbeRect rect = stage.probes.rects().at("timeline");
    ImGui::GetIO().MousePos = {rect[0] + 40, rect[1] + 20};
    stage.frame(view);
    stage.frame(view);
    CHECK(stage.panels.meant(Action::pan_left) == Action::date_earlier);
    CHECK(stage.panels.meant(Action::pan_right) == Action::date_later);
    CHECK(stage.panels.meant(Action::pan_up) == Action::pan_up);
}

TEST_CASE("Tab hides all panels, and nothing is left to click") {
    Stage stage{1280, 720, shipped_snapshot()};
    stage.frame({});
    stage.perform(Action::toggle_panels);
    stage.frame({});
    stage.frame({});
    CHECK(stage.probes.rects().empty());
    CHECK(stage.panels.layout(1280, 720, 1).insets == Insets{});
}

TEST_CASE("details that opened on their own account close again, those that a person opened stay") {
    Stage stage{1280, 720, shipped_snapshot()};
    CHECK_FALSE(stage.panels.close_own_details());
    stage.panels.show_details();
    CHECK(stage.panels.state().right);
    CHECK_FALSE(stage.panels.chosen_state().right);
    CHECK(stage.panels.close_own_details());
    CHECK_FALSE(stage.panels.state().right);

    stage.perform(Action::toggle_coverage);
    stage.frame({});
    CHECK_FALSE(stage.panels.show_details()); // the panel is open already, with another tab
    CHECK(stage.panels.state().tab == Tab::details);
    CHECK(stage.panels.chosen_state().tab == Tab::coverage);
    CHECK_FALSE(stage.panels.close_own_details());
    CHECK(stage.panels.state().shows(Tab::coverage));
    stage.perform(Action::toggle_coverage);
    stage.frame({});
    CHECK_FALSE(stage.panels.state().right);

    stage.perform(Action::toggle_details);
    stage.frame({});
    stage.panels.show_details();
    CHECK_FALSE(stage.panels.close_own_details());
    CHECK(stage.panels.state().right);
    CHECK(stage.panels.chosen_state().right);
}

TEST_CASE("after other data nothing of the old is drawn, not even in a frame without numbers") {
    PanelState state;
    state.right = true;
    state.tab = Tab::events;
    Stage stage{1280, 720, shipped_snapshot(), state};
    View view;
    view.selection.country = "US";
    view.as_of = make_date(2026, 6, 30);
    stage.frame(view);
    CHECK_FALSE(stage.panels.timeline().events.empty());
    CHECK_FALSE(stage.panels.events().rows.empty());
    // Without any site: a number of the old data is out of range.
    World world = *shipped_world();
    world.catalogue.sites = {};
    stage.panels.take(snapshot_with(std::move(world)));
    CHECK(stage.panels.timeline().events.empty());
    CHECK(stage.panels.events().rows.empty());
    CHECK_FALSE(stage.panels.details().country.has_value());
    stage.draw_without_numbers(view);
}
