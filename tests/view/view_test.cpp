// SPDX-License-Identifier: MIT
#include "view/history.hpp"
#include "view/view_json.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace footprint;

namespace {

View random_view(unsigned seed) {
    std::mt19937 random{seed};
    const auto chance = [&] { return random() % 2 == 0; };
    View view;
    std::uniform_real_distribution<double> any{-80, 80};
    if (chance()) view.camera = Camera{{any(random), any(random)}, 6.5 + any(random) / 16};
    if (chance()) view.projection = {ProjectionKind::mercator, -120.5};
    if (chance()) view.theme = Theme::light;
    for (const auto& row : layer_names)
        if (chance()) view.layers.erase(row.value);
    if (chance()) view.filter.providers = {{"aws", "alibaba"}};
    if (chance()) view.filter.countries = CountryCodes{"AE", "SA"};
    if (chance()) view.filter.countries = CountryCodes{};
    if (chance()) view.filter.statuses = {Status::announced};
    if (chance()) view.filter.kinds = {SiteKind::data_center};
    if (chance()) view.filter.accesses = chance() ? std::set<Access>{} : every_access();
    if (chance()) view.filter.search = "fränk \"x\"";
    if (chance()) view.as_of = make_date(2016, 4, 30);
    if (chance()) view.selection.site = "aws/us-east-1";
    else if (chance()) view.selection.country = "AE";
    return view;
}

std::string error_of(const std::string& json) {
    const auto view = read_view(json, "v.json");
    REQUIRE_FALSE(view);
    CHECK(view.error().kind == ErrorKind::bad_data);
    return to_string(view.error());
}

} // namespace

TEST_CASE("every View is written and read back equal, and the same View gives the same bytes") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const View view = random_view(seed);
        const auto back = read_view(to_json(view), "v.json");
        REQUIRE(back);
        CHECK(*back == view);
        CHECK(to_json(*back) == to_json(view));
    }
}

TEST_CASE("missing keys mean the default") { CHECK(read_view(R"({"version": 1})", "v.json").value() == View{}); }

TEST_CASE("what a view file says wrong is named with its place") {
    CHECK(error_of("{") == "v.json:1:2: is not valid JSON from here on");
    CHECK(error_of("[]").find("not a view file") != std::string::npos);
    CHECK(error_of(R"({"version": 3})").find("version is 3, this program reads versions 1 to 2") != std::string::npos);
    CHECK(error_of(R"({"version": 1, "projektion": {}})").find("unknown key 'projektion'; did you mean 'projection'?") !=
          std::string::npos);
    CHECK(error_of(R"({"version": 1, "theme": "pink"})") ==
          "v.json: theme: unknown value 'pink' (expected dark, light)");
    CHECK(error_of(R"({"version": 1, "camera": {"center": [200, 0]}})").find("camera.center: is [200,0]") !=
          std::string::npos);
    CHECK(error_of(R"({"version": 1, "camera": {"zoom": 99}})").find("camera.zoom") != std::string::npos);
    CHECK(error_of(R"({"version": 1, "as_of": "2016-13-40"})").find("'13' is not a month") != std::string::npos);
    CHECK(error_of(R"({"version": 1, "layers": ["sites", 3]})").find("layers: holds 3") != std::string::npos);
    CHECK(error_of(R"({"version": 1, "filter": {"status": ["opened"]}})").find("filter.status") != std::string::npos);
    CHECK(error_of(R"({"version": 1, "projection": {"central_meridian": "x"}})").find("central_meridian") !=
          std::string::npos);
}

TEST_CASE("a view file cut off anywhere is an error, never a crash") {
    const std::string whole = to_json(random_view(3));
    for (std::size_t length = 0; length + 2 < whole.size(); ++length)
        CHECK_FALSE(read_view(whole.substr(0, length), "v.json"));
}

TEST_CASE("undo goes back through edits and redo forth again") {
    History history{View{}};
    View dark = history.current();
    View light = dark;
    light.theme = Theme::light;
    history.edit(light);
    View dated = light;
    dated.as_of = make_date(2016, 4, 30);
    history.edit(dated);
    history.undo();
    CHECK(history.current() == light);
    history.undo();
    CHECK(history.current() == dark);
    CHECK_FALSE(history.can_undo());
    history.undo();
    CHECK(history.current() == dark);
    history.redo();
    history.redo();
    CHECK(history.current() == dated);
    CHECK_FALSE(history.can_redo());
}

TEST_CASE("edits of one act are undone together, and a new edit ends what could be redone") {
    History history{View{}};
    for (int i = 1; i <= 5; ++i) {
        View next = history.current();
        next.camera = Camera{{static_cast<double>(i), 0}, 3};
        history.edit(next, "drag");
    }
    history.finish_act();
    View again = history.current();
    again.camera->zoom = 4;
    history.edit(again, "drag");
    history.undo();
    CHECK(history.current().camera->center.lon == 5);
    history.undo();
    CHECK(history.current() == View{});
    View other;
    other.theme = Theme::light;
    history.edit(other);
    CHECK_FALSE(history.can_redo());
    history.edit(other);
    history.undo();
    CHECK_FALSE(history.can_undo()); // the edit that changed nothing was none
}

TEST_CASE("a source keeps its layer, columns, colour and marker, and a weight of one's own its name") {
    View view;
    view.sources = {{SourceRole::sites, "edges.gpkg", "sites", {{"name", "Standort"}}, Color{1, 2, 3, 255}, Marker::plus},
                    {SourceRole::users, "customers.csv", "", {}, Color{255, 0, 10, 255}, {}}};
    view.analysis = counting(view.analysis, "customers by revenue");
    CHECK(read_view(to_json(view, Markets{}), "x.json").value() == view);
    for (const char* wrong : {R"({"version": 2, "sources": [{"role": "sites", "file": "x.csv", "color": "red"}]})",
                              R"({"version": 2, "sources": [{"role": "sites", "file": "x.csv", "marker": "heart"}]})",
                              R"({"version": 2, "sources": [{"role": "friends", "file": "x.csv"}]})",
                              R"({"version": 2, "analysis": {"weight": ""}})"})
        CHECK_FALSE(read_view(wrong, "x.json"));
}
