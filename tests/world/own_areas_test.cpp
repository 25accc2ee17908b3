// SPDX-License-Identifier: MIT
#include "world/own_areas.hpp"

#include "folder.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace footprint;

namespace {

struct Areas {
    TemporaryFolder folder;
    World world = std::move(load_world(DataFolder{FOOTPRINT_SOURCE_DIR, "test"}, Cities::skip)->world);
    std::vector<Error> problems;
    Result<OwnLayer> layer;

    explicit Areas(std::string_view text, std::map<std::string, std::string> columns = {}) : layer(OwnLayer{}) {
        std::ofstream{folder.path() / "sales.csv"} << text;
        layer = add_own_areas({SourceRole::areas, (folder.path() / "sales.csv").string(), "", std::move(columns)}, world, problems);
    }
    CountryCodes of(std::string_view name) const {
        const auto codes = world.markets.countries_of(name);
        return codes ? *codes : CountryCodes{};
    }
    std::string told() const {
        std::string all;
        for (const Error& problem : problems) all += to_string(problem) + "\n";
        return all;
    }
};

} // namespace

TEST_CASE("lists of countries become markets that are known by name") {
    const Areas areas{"Gebiet;Land\nNorden;NO, Schweden|SE, Denmark\nGulf and Nile;AE\ngulf and nile;Egypt\n"};
    REQUIRE(areas.layer);
    CHECK(areas.of("norden") == CountryCodes{"DK", "NO", "SE"});
    CHECK(areas.of("gulf-and-nile") == CountryCodes{"AE", "EG"});
    CHECK(areas.layer->rows == 3);
    CHECK(areas.world.markets.cover({"AE", "EG"}).groups == std::vector<std::string>{"Gulf and Nile"});
    CHECK(areas.world.markets.bundles.front().name == "Norden");
    CHECK(areas.told().find("row 1: unknown country Schweden") != std::string::npos);
}

TEST_CASE("a row without a country that is known costs that row, and the file is one area without a column for it") {
    const Areas areas{"name,country\n,DE\nA,Elbonia\nB,\nC,FR\n"};
    REQUIRE(areas.layer);
    CHECK(areas.layer->rows == 1);
    CHECK(areas.layer->left_out == 3);
    CHECK(areas.told().find("row 2: unknown country Elbonia; the row is left out") != std::string::npos);
    for (const char* text : {"country,since\nDE,2019\nAT,2020\nCH,2020\n", "country\nDE\nAT\nCH\n", "\"Country\"\r\n\"DE, AT\"\r\nCH"}) {
        CAPTURE(text);
        CHECK(Areas{text}.of("sales") == CountryCodes{"AT", "CH", "DE"});
    }
}

TEST_CASE("an area that is called as a market hides it not, nor is hidden by it") {
    const Areas areas{"market,country\nEurope,DE\nEMEA,FR\n"};
    CHECK(areas.of("Europe").size() > 20);
    CHECK(areas.of("Europe (sales)") == CountryCodes{"DE"});
    CHECK(areas.of("EMEA (sales)") == CountryCodes{"FR"});
}

TEST_CASE("areas' columns are found or said, and a table without countries is named") {
    const Areas said{"Vertrieb,Wo\nNord,DE\n", {{"area", "Vertrieb"}, {"country", "Wo"}}};
    CHECK(said.of("Nord") == CountryCodes{"DE"});
    const Areas none{"area,shape\nNord,round\n"};
    REQUIRE_FALSE(none.layer);
    CHECK(none.layer.error().message.find("has no column 'country' (it has area, shape)") != std::string::npos);
    const Areas wrong{"area,country\nNord,DE\n", {{"area", "Gebiet"}}};
    REQUIRE_FALSE(wrong.layer);
    CHECK(wrong.layer.error().kind == ErrorKind::usage);
}

TEST_CASE("a file that is no table is named, whatever it holds") {
    for (const std::string& text : {std::string{}, std::string{"\n\n"}, std::string(100'000, 'x'), std::string{"a\0b\nc", 5}}) {
        const Areas areas{text};
        REQUIRE_FALSE(areas.layer);
        CHECK(areas.layer.error().where.find("sales.csv") != std::string::npos);
    }
}

TEST_CASE("more areas than there can be cost their rows") {
    std::string text = "area,country\n";
    for (std::size_t i = 0; i < most_own_areas + 5; ++i) text += fmt::format("Area {},DE\n", i);
    const Areas areas{text};
    REQUIRE(areas.layer);
    CHECK(areas.layer->rows == most_own_areas);
    CHECK(areas.layer->left_out == 5);
}

TEST_CASE("of a shape the countries count of which most people live inside") {
    TemporaryFolder folder;
    World world = std::move(load_world(DataFolder{FOOTPRINT_SOURCE_DIR, "test"}, Cities::load)->world);
    std::ofstream{folder.path() / "sales.geojson"} << R"({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "Iberia"}, "geometry": {"type": "Polygon",
            "coordinates": [[[-10, 35.8], [3.5, 35.8], [3.5, 42.6], [-10, 44], [-10, 35.8]]]}},
        {"type": "Feature", "properties": {"name": "Islands"}, "geometry": {"type": "MultiPolygon",
            "coordinates": [[[[-25, 63], [-13, 63], [-13, 67], [-25, 67], [-25, 63]]], [[[14, 35.7], [14.7, 35.7], [14.7, 36.2], [14, 36.2], [14, 35.7]]]]}},
        {"type": "Feature", "properties": {"name": "Bavaria"}, "geometry": {"type": "Polygon",
            "coordinates": [[[9, 47.3], [13.8, 47.3], [13.8, 50.5], [9, 50.5], [9, 47.3]]]}}]})";
    std::vector<Error> problems;
    const auto layer = add_own_areas({SourceRole::areas, (folder.path() / "sales.geojson").string(), "", {}}, world, problems);
    REQUIRE(layer);
    CHECK(world.markets.countries_of("Iberia").value() == CountryCodes{"AD", "ES", "GI", "PT"});
    CHECK(world.markets.countries_of("Islands").value() == CountryCodes{"IS", "MT"});
    CHECK(layer->left_out == 1);
    REQUIRE_FALSE(problems.empty());
    CHECK(problems.front().message.starts_with("Bavaria holds most of the people of no country"));
}
