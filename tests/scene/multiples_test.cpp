// SPDX-License-Identifier: MIT
// Several days side by side: where the panels lie, and what they share.
#include "scene/multiples.hpp"
#include "shipped.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace footprint;

namespace {

const DataFolder data{FOOTPRINT_SOURCE_DIR, "test"};
const Date this_day = make_date(2026, 11, 22);

std::shared_ptr<const World> world() { return shipped_world(); }

Result<Multiples> multiples_of(const View& view, const std::vector<Date>& days, const Viewport& viewport) {
    static MapStore maps{data, world()};
    static Analyst analyst{shipped_snapshot()};
    static const TextShaper shaper;
    std::vector<Answers> answers;
    for (const Date day : days) answers.push_back(analyse(analyst, panel_view(view, day), this_day));
    return compose_multiples({view, viewport, this_day, days, answers}, maps, shaper);
}

std::vector<Date> years(std::size_t count) {
    std::vector<Date> days;
    for (std::size_t i = 0; i < count; ++i) days.push_back(make_date(2010 + static_cast<int>(i), 12, 31));
    return days;
}

View view_of(const std::string& market, AnalysisKind kind) {
    View view;
    view.analysis.kind = kind;
    if (!market.empty()) view = with_places(view, world()->markets.countries_of(market).value());
    view.analysis.a.filter.providers = {{"aws"}};
    view.analysis.b.filter.providers = {{"alibaba"}};
    return fitted(*world(), view);
}

bool overlap(const PanelBox& a, const PanelBox& b) {
    return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height &&
           b.top < a.top + a.height;
}

std::size_t count_labels(const Overlay& overlay, const std::string& words) {
    return static_cast<std::size_t>(std::count_if(overlay.labels.begin(), overlay.labels.end(),
                                                  [&](const Label& label) { return label.text == words; }));
}

/// A grid's columns and rows.
std::pair<int, int> grid_of(const std::vector<PanelBox>& boxes) {
    int columns = 0;
    for (const PanelBox& box : boxes) columns += box.top == boxes.front().top;
    int rows = 0;
    for (const PanelBox& box : boxes) rows += box.left == boxes.front().left;
    return {columns, rows};
}

} // namespace

TEST_CASE("panels lie in the picture, apart from each other, all of one size and with one camera") {
    for (const Viewport viewport :
         {Viewport{1920, 1080, 1, {}}, {1280, 720, 1, {}}, {900, 1400, 1, {}}, {3840, 2160, 2, {}}})
        for (const std::size_t count : {2, 3, 4, 5, 7, 16}) {
            CAPTURE(viewport.width);
            CAPTURE(count);
            const auto made =
                multiples_of(view_of(count % 2 ? "Africa" : "", AnalysisKind::none), years(count), viewport);
            REQUIRE(made);
            REQUIRE(made->panels.size() == count);
            CHECK(made->page.viewport == viewport);
            const Panel& first = made->panels.front();
            for (std::size_t i = 0; i < count; ++i) {
                const Panel& panel = made->panels[i];
                CHECK(panel.day == years(count)[i]);
                CHECK(panel.box.left >= 0);
                CHECK(panel.box.top >= 0);
                CHECK(panel.box.left + panel.box.width <= viewport.width);
                CHECK(panel.box.top + panel.box.height <= viewport.height);
                CHECK(panel.box.width == panel.scene.viewport.width);
                CHECK(panel.box.height == panel.scene.viewport.height);
                CHECK(panel.scene.viewport == first.scene.viewport);
                CHECK(panel.scene.origin == first.scene.origin);
                CHECK(panel.scene.pixels_per_unit == first.scene.pixels_per_unit);
                for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(panel.box, made->panels[j].box));
                // Nothing that all share lies under a panel, where it would not be seen.
                for (const Label& label : made->page.furniture.labels) {
                    const bool is_under = label.position.x >= panel.box.left &&
                                          label.position.x < panel.box.left + panel.box.width &&
                                          label.position.y >= panel.box.top &&
                                          label.position.y < panel.box.top + panel.box.height;
                    CHECK_MESSAGE(!is_under, label.text);
                }
            }
        }
}

TEST_CASE("the grid is the one in which the map comes out largest") {
    const PanelBox wide{0, 0, 1900, 950};
    CHECK(grid_of(panel_boxes(4, wide, 2.0, {8, 24, 0})) == std::pair{2, 2}); // a world
    CHECK(grid_of(panel_boxes(4, wide, 0.5, {8, 24, 0})) == std::pair{4, 1}); // a tall region
    CHECK(grid_of(panel_boxes(3, wide, 0.5, {8, 24, 0})) == std::pair{3, 1});
    CHECK(grid_of(panel_boxes(2, {0, 0, 600, 1400}, 2.0, {8, 24, 0})) == std::pair{1, 2});
    CHECK(grid_of(panel_boxes(16, wide, 2.0, {8, 24, 0})) == std::pair{4, 4});
    CHECK(panel_boxes(4, {0, 0, 40, 20}, 2.0, {8, 24, 0}).empty());
    // No higher than asked for, and then in the middle.
    const auto flat = panel_boxes(2, {0, 0, 1008, 1000}, 2.0, {8, 24, 0.5});
    CHECK(flat[0].height <= flat[0].width / 2);
}

TEST_CASE("panels of one picture share a legend: every provider that any of them shows, once") {
    const View view = view_of("", AnalysisKind::nearest);
    const auto made =
        multiples_of(view, {make_date(2012, 12, 31), make_date(2026, 6, 30)}, {1920, 1080, 1, {}});
    REQUIRE(made);
    std::set<std::size_t> providers;
    for (const Panel& panel : made->panels) {
        CHECK(panel.scene.furniture.labels.empty());
        for (const Target& target : panel.scene.targets)
            for (const std::size_t site : target.sites)
                providers.insert(world()->catalogue.sites.provider(site));
    }
    CHECK(providers.size() > 10);
    for (std::size_t i = 0; i < world()->catalogue.providers.size(); ++i) {
        CAPTURE(world()->catalogue.providers[i].short_name);
        CHECK(count_labels(made->page.furniture, world()->catalogue.providers[i].short_name) ==
              providers.count(i));
    }
    CHECK(count_labels(made->page.furniture, "Round-trip time to the nearest site") == 1);
    CHECK(count_labels(made->page.furniture, "ms") == 1);
    CHECK(count_labels(made->page.furniture, "Map: Natural Earth, GeoNames, CLDR, ETOPO5") == 1);
    CHECK(count_labels(made->page.furniture, "31 December 2012") == 1);
    CHECK(count_labels(made->page.furniture, "30 June 2026") == 1);
}

TEST_CASE("each panel's title has its own day and its own number of sites") {
    View view = view_of("", AnalysisKind::none);
    view.filter.providers = {{"aws"}};
    const auto made = multiples_of(view, {make_date(2016, 4, 30), make_date(2005, 1, 1)}, {1600, 900, 1, {}});
    REQUIRE(made);
    CHECK(count_labels(made->page.furniture, "30 April 2016") == 1);
    CHECK(count_labels(made->page.furniture, "· 12 sites") == 1);
    CHECK(count_labels(made->page.furniture, "1 January 2005") == 1);
    CHECK(count_labels(made->page.furniture, "· no sites") == 1);
}

TEST_CASE("a camera of the view's own shows in each panel what it shows in a whole picture") {
    View view = view_of("", AnalysisKind::none);
    view.camera = Camera{{53, 25}, 5};
    view.projection.central_meridian = 53;
    const Viewport whole{1600, 900, 1, {}};
    const auto made = multiples_of(view, years(4), whole);
    REQUIRE(made);
    const PlaneBounds wanted = Frame{*view.camera, view.projection, whole}.visible();
    const Scene& panel = made->panels.front().scene;
    CHECK(panel.viewport.width / panel.pixels_per_unit >= wanted.width() * 0.999);
    CHECK(panel.viewport.height / panel.pixels_per_unit >= wanted.height() * 0.999);
}

TEST_CASE("names in small panels are no smaller than 9 logical pixels") {
    const auto made = multiples_of(view_of("", AnalysisKind::nearest), years(16), {1280, 720, 1, {}});
    REQUIRE(made);
    for (const Panel& panel : made->panels)
        for (const Label& label : panel.scene.sites.labels) CHECK(label.style.size >= 9);
}

TEST_CASE("one day, too many days or no room for them are usage errors") {
    for (const std::size_t count : {0, 1, 17}) {
        const auto made = multiples_of({}, years(count), {1920, 1080, 1, {}});
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == ErrorKind::usage);
    }
    const auto tiny = multiples_of({}, years(16), {120, 80, 1, {}});
    REQUIRE_FALSE(tiny);
    CHECK(tiny.error().message == "120 x 80 pixels have no room for 16 panels");
    CHECK(multiples_of({}, years(4), {300, 200, 1, {}}));
}
