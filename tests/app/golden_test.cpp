// SPDX-License-Identifier: MIT
// Pictures compared with ones that were looked at and found good (tests/golden). A missing one is written and
// fails: look at it, then run again. A picture that changed is written beside the build for looking at.

#include "app/command_line/view_options.hpp"
#include "app/picture/picture.hpp"
#include "base/text.hpp"
#include "output/png.hpp"
#include "scene/compose.hpp"
#include "folder.hpp"
#include "shipped.hpp"

#include <cmath>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

using namespace footprint;

namespace {

const DataFolder data{FOOTPRINT_SOURCE_DIR, "test"};
const Date this_day = make_date(2026, 11, 22);

std::shared_ptr<const World> world() { return shipped_world(); }

Jobs& jobs() {
    static Jobs all;
    return all;
}

/// Share of pixels that differ visibly. The driver compiles its code for the processor it runs on: the last
/// bit may differ between machines, a shape may not.
double visible_difference(const Image& a, const Image& b) {
    std::size_t differing = 0;
    for (std::size_t i = 0; i < a.rgba.size(); i += 4) {
        int most = 0;
        for (std::size_t k = 0; k < 3; ++k) most = std::max(most, std::abs(a.rgba[i + k] - b.rgba[i + k]));
        differing += most > 24;
    }
    return static_cast<double>(differing) / (static_cast<double>(a.rgba.size()) / 4);
}

void check_golden(const std::string& name, const Result<Image>& image) {
    CAPTURE(name);
    REQUIRE(image);
    const std::filesystem::path golden =
        std::filesystem::path{FOOTPRINT_SOURCE_DIR} / "tests" / "golden" / (name + ".png");
    if (!std::filesystem::exists(golden)) {
        REQUIRE(write_png(*image, golden));
        FAIL("there was no golden picture: it was written; look at it");
    }
    const Image expected = read_png(golden).value();
    REQUIRE(image->width == expected.width);
    REQUIRE(image->height == expected.height);
    const double difference = visible_difference(*image, expected);
    CHECK(difference < 0.001);
    if (difference >= 0.001) {
        const auto changed = std::filesystem::temp_directory_path() / ("footprint-" + name + "-changed.png");
        REQUIRE(write_png(*image, changed));
        MESSAGE("the new picture is " << changed.string());
    }
}

void check_golden(const std::string& name, const View& view, const Viewport& viewport = {1280, 720, 1, {}}) {
    check_golden(name, draw_picture(jobs(), shipped_snapshot(), view, viewport, this_day));
}

void check_golden(const std::string& name, TypedOptions options,
                  const Viewport& viewport = {1280, 720, 1, {}}) {
    const auto view = edited_view(*world(), {"", std::move(options)}, this_day);
    REQUIRE(view);
    check_golden(name, *view, viewport);
}

} // namespace

TEST_CASE("golden: the world, dark") { check_golden("world-dark", TypedOptions{}); }

TEST_CASE("golden: the world, light") { check_golden("world-light", {{"--theme", {"light"}}}); }

TEST_CASE("golden: the Gulf close up, light, HiDPI") {
    check_golden("gulf-light-2x", {{"--market", {"gulf"}}, {"--theme", {"light"}}}, {1600, 1000, 2, {}});
}

TEST_CASE("golden: East Asia on Web Mercator with the Pacific in the middle") {
    check_golden("pacific-mercator",
                 {{"--projection", {"mercator"}}, {"--center", {"165,30"}}, {"--zoom", {"2.5"}}});
}

TEST_CASE("golden: announced, uncertain and restricted sites in China in 2016") {
    check_golden("china-2016",
                 {{"--market", {"Mainland China"}}, {"--status", {"all"}}, {"--as-of", {"2016-06-30"}}});
}

TEST_CASE("golden: nothing to show, plate carree, no layers but the legend and borders") {
    check_golden("empty-plate-carree", {{"--provider", {"hetzner"}},
                                        {"--country", {"Antarctica"}},
                                        {"--projection", {"plate-carree"}},
                                        {"--layers", {"legend", "borders"}}});
}

TEST_CASE("golden: round-trip times to the nearest AWS site in 2016, with lines from Nairobi") {
    View view;
    view.as_of = make_date(2016, 4, 30);
    view.filter.providers = {{"aws"}};
    view.analysis.kind = AnalysisKind::nearest;
    view.selection.place = LonLat{36.82, -1.29};
    check_golden("coverage-world", view);
}

TEST_CASE("golden: AWS against Alibaba in the Middle East on 30 April 2016, light") {
    View view;
    view.theme = Theme::light;
    view.as_of = make_date(2016, 4, 30);
    view.audience = world()->markets.countries_of("Middle East").value();
    view.analysis.kind = AnalysisKind::compare;
    view.analysis.a.filter.providers = {{"aws"}};
    view.analysis.b.filter.providers = {{"alibaba"}};
    check_golden("compare-middle-east", fitted(*world(), view));
}

TEST_CASE("golden: the share of people within 100 ms of AWS by country in 2016, light, 1080 lines") {
    View view;
    view.theme = Theme::light;
    view.as_of = make_date(2016, 4, 30);
    view.filter.providers = {{"aws"}};
    view.analysis.kind = AnalysisKind::reach;
    check_golden("reach-countries", view, {1920, 1080, 1, {}});
}

TEST_CASE("golden: openings by year with their table") {
    View view;
    view.chart = ChartKind::openings;
    view.large_chart = true;
    check_golden("chart-openings", view);
}

TEST_CASE("golden: sites of three providers in the Middle East and Africa over the years, light, the day marked") {
    View view;
    view.theme = Theme::light;
    view.as_of = make_date(2016, 4, 30);
    view.filter.providers = {{"aws", "azure", "alibaba"}};
    CountryCodes codes = world()->markets.countries_of("Middle East").value();
    codes.merge(CountryCodes{world()->markets.countries_of("Africa").value()});
    view.filter.countries = codes;
    view.large_chart = true;
    check_golden("chart-sites", view, {1600, 1000, 2, {}});
}

TEST_CASE("golden: coverage on four days side by side; the same again is the same, byte for byte") {
    View view;
    view.analysis.kind = AnalysisKind::nearest;
    const std::vector<Date> days{make_date(2012, 12, 31), make_date(2016, 12, 31), make_date(2020, 12, 31),
                                 make_date(2026, 6, 30)};
    const Viewport viewport{1280, 720, 1, {}};
    PictureDrawer drawer{jobs()};
    drawer.open(shipped_snapshot(), this_day);
    const auto image = drawer.draw_multiples(view, days, viewport);
    check_golden("multiples-world", image);
    CHECK(drawer.draw_multiples(view, days, viewport).value() == *image);
}

TEST_CASE("golden: a comparison on three days side by side, light") {
    View view;
    view.theme = Theme::light;
    view.audience = world()->markets.countries_of("Middle East").value();
    view.analysis.kind = AnalysisKind::compare;
    view.analysis.a.filter.providers = {{"aws"}};
    view.analysis.b.filter.providers = {{"alibaba"}};
    PictureDrawer drawer{jobs()};
    drawer.open(shipped_snapshot(), this_day);
    check_golden(
        "multiples-middle-east",
        drawer.draw_multiples(fitted(*world(), view),
                              {make_date(2016, 4, 30), make_date(2016, 12, 31), make_date(2026, 6, 30)},
                              {1600, 1000, 1, {}}));
}

namespace {

/// The world as somebody sees it who brings users of their own.
void check_users(const std::string& name, const std::string& table, TypedOptions options) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "customers.csv";
    std::ofstream{file} << table;
    const auto snapshot = load_snapshot({data, Cities::load, {}, {{SourceRole::users, file.string(), "", {}}}}).value();
    View view = edited_view(snapshot->world, {{}, std::move(options)}, this_day).value();
    view.analysis = counting(view.analysis, "customers");
    check_golden(name, draw_picture(jobs(), snapshot, view, {1280, 720, 1, {}}, this_day));
}

} // namespace

TEST_CASE("golden: few users of one's own, by size") {
    check_users("users-circles", "city,country,customers\nNairobi,KE,420\nLagos,NG,910\nCape Town,ZA,380\nCairo,EG,640\nAccra,GH,150\nDubai,AE,720\nTunis,TN,20\n",
                {{"--provider", {"aws"}}, {"--analysis", {"nearest"}}, {"--center", {"20,3"}}, {"--zoom", {"3.2"}}, {"--theme", {"light"}}});
}

TEST_CASE("golden: many users of one's own, by colour") {
    std::string table = "lon,lat,customers\n";
    for (int i = 0; i < 20'000; ++i) { // in rings about three places
        const double angle = 0.7 * i;
        const double far = 0.002 * i * (i % 3 + 1) / 3;
        const double places[3][2] = {{20, 5}, {78, 22}, {-60, -12}};
        table += fmt::format("{:.4f},{:.4f},{}\n", places[i % 3][0] + far * std::cos(angle), places[i % 3][1] + 0.7 * far * std::sin(angle), 1 + i % 7);
    }
    check_users("users-squares", table, {{"--provider", {"azure,google"}}});
}
