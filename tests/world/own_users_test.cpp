// SPDX-License-Identifier: MIT
#include "world/own_users.hpp"

#include "folder.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <fstream>
#include <numeric>

using namespace footprint;

namespace {

struct Brought {
    TemporaryFolder folder;
    World world = std::move(load_world(DataFolder{FOOTPRINT_SOURCE_DIR, "test"}, Cities::load)->world);
    std::vector<Error> problems;
    Result<OwnLayer> layer{OwnLayer{}};

    explicit Brought(std::string_view text, const char* name = "customers.csv", std::map<std::string, std::string> columns = {},
                     std::string layer_name = "") {
        std::ofstream{folder.path() / name} << text;
        layer = add_own_users({SourceRole::users, (folder.path() / name).string(), std::move(layer_name), std::move(columns)}, world, problems);
    }
    const Users& users() const { return world.users.at(0); }
    double in(std::string_view country) const {
        double sum = 0;
        for (std::size_t i = 0; i < users().places.size(); ++i)
            if (world.countries.at(users().countries[i]).code == country) sum += users().weights[i];
        return sum;
    }
    std::string told() const {
        std::string all;
        for (const Error& problem : problems) all += to_string(problem) + "\n";
        return all;
    }
};

} // namespace

TEST_CASE("users stand where a row says: at a point, in a city, over the cities of a country or an area") {
    const Brought all{"lon,lat,city,country,area,customers\n13.4,52.5,,,,10\n,,Paris,FR,,20\n,,,Kenya,,30\n,,,,Middle East,40\n"};
    REQUIRE(all.layer);
    CHECK(all.layer->rows == 4);
    CHECK(all.layer->left_out == 0);
    CHECK(all.users().places[0] == LonLat{13.4, 52.5});
    CHECK(all.in("DE") == doctest::Approx(10));
    CHECK(all.in("FR") == doctest::Approx(20));
    CHECK(all.in("KE") == doctest::Approx(30));
    CHECK(all.in("SA") > 1);
    CHECK(all.users().total == doctest::Approx(100));
    // As people are: of a country's users its largest city has its people's share.
    double nairobi = 0, people = 0, kenya = 0;
    for (const City& city : all.world.cities) {
        if (city.country != "KE") continue;
        kenya += city.weight;
        if (city.name != "Nairobi") continue;
        people = city.weight;
        for (std::size_t i = 0; i < all.users().places.size(); ++i)
            if (all.users().places[i] == city.position) nairobi = all.users().weights[i];
    }
    CHECK(nairobi == doctest::Approx(30 * people / kenya));
}

TEST_CASE("without a weight every row counts one, and rows at one place are one place") {
    const Brought list{"customer,city\nA,Berlin\nB,Berlin\nC,Lagos\n"};
    REQUIRE(list.layer);
    CHECK(list.users().places.size() == 2);
    CHECK(list.users().weights == std::vector<double>{2, 1});
    CHECK(list.users().name == "customers");
    CHECK(list.layer->understood.find("every row counts 1") != std::string::npos);
}

TEST_CASE("a weight is named where it does not count the users themselves, and is read as people write it") {
    const Brought own{"city;Umsatz\nBerlin;1.234.567,5\nParis;\"1 000\"\nRome;12,5\nLagos;1,500\n", "Kunden.csv"};
    REQUIRE(own.layer);
    CHECK(own.users().name == "Kunden by Umsatz");
    CHECK(own.users().called == "Kunden");
    CHECK(own.world.users_called("kunden") == &own.users());
    CHECK(own.users().total == doctest::Approx(1234567.5 + 1000 + 12.5 + 1500).epsilon(1e-9));
}

TEST_CASE("of a table of countries the one column of numbers is the weight, whatever it is called") {
    const Brought said{"Land;Kunden 2026\nGermany;1200\nAT;300\n", "sales.csv"};
    REQUIRE(said.layer);
    CHECK(said.users().name == "sales by Kunden 2026");
    CHECK(said.in("DE") == doctest::Approx(1200));
    CHECK(said.in("AT") == doctest::Approx(300));
    const Brought doubtful{"country,a,b\nDE,1,2\n"}; // which of both is not guessed
    REQUIRE(doubtful.layer);
    CHECK(doubtful.users().total == doctest::Approx(1));
    const Brought told{"country,a,b\nDE,1,2\n", "x.csv", {{"weight", "b"}}};
    REQUIRE(told.layer);
    CHECK(told.users().total == doctest::Approx(2));
}

TEST_CASE("a row that makes no sense costs that row, and is named") {
    const Brought bad{"city,country,users\nBerlin,DE,10\nNowhere,,5\nParis,FR,-1\nRome,IT,many\n,Elbonia,3\n,,2\nOulu,FI,0\n"};
    REQUIRE(bad.layer);
    CHECK(bad.layer->rows == 2); // nobody in Oulu is no mistake
    CHECK(bad.layer->left_out == 5);
    CHECK(bad.users().places.size() == 1);
    for (const char* words : {"row 2: the city 'Nowhere' is not known", "row 3: users is -1, expected 0 or more",
                              "row 4: users is 'many', expected a number", "row 5: unknown country 'Elbonia'",
                              "row 6: holds neither a position nor a city, a country or an area"})
        CHECK_MESSAGE(bad.told().find(words) != std::string::npos, words, " in ", bad.told());
    const Brought nobody{"city,users\nBerlin,0\n"};
    REQUIRE_FALSE(nobody.layer);
    CHECK(nobody.layer.error().message.find("holds nobody") != std::string::npos);
    const Brought nowhere{"a,b\n1,2\n"};
    REQUIRE_FALSE(nowhere.layer);
    CHECK(nowhere.layer.error().message.find("does not say where anybody is") != std::string::npos);
}

TEST_CASE("users are not called as what the program counts, nor as each other") {
    Brought people{"city,n\nBerlin,3\n", "people.csv"};
    REQUIRE(people.layer);
    CHECK(people.users().called == "people.csv");
    std::vector<Error> problems;
    REQUIRE(add_own_users({SourceRole::users, (people.folder.path() / "people.csv").string(), "", {}}, people.world, problems));
    CHECK(people.world.users.at(1).called == "people 2");
    CHECK(people.world.users.at(1).number != people.users().number);
}

TEST_CASE("cells of a raster are added up, each group of them in its middle") {
    // 0.02 degrees a cell about Berlin: five by five of them are less than 0.15 degrees.
    const Brought grid{"ncols 5\nnrows 5\nxllcorner 13.40\nyllcorner 52.50\ncellsize 0.02\nNODATA_value -9999\n"
                       "1 1 1 1 1\n1 1 1 1 1\n1 1 8 1 1\n1 1 1 1 -5\n1 1 1 1 -9999\n",
                       "people1.asc"};
    REQUIRE_MESSAGE(grid.layer, (grid.layer ? "" : to_string(grid.layer.error())));
    CHECK(grid.layer->is_raster);
    CHECK(grid.layer->rows == 23);
    CHECK(grid.layer->left_out == 1);
    CHECK(grid.told().find("1 cell below 0") != std::string::npos);
    CHECK(grid.users().places.size() < 10);
    CHECK(grid.in("DE") == doctest::Approx(30));
    double lon = 0;
    for (std::size_t i = 0; i < grid.users().places.size(); ++i) lon += grid.users().weights[i] * grid.users().places[i].lon / 30;
    CHECK(lon == doctest::Approx((13.41 * 5 + 13.43 * 5 + 13.45 * 12 + 13.47 * 5 + 13.49 * 3) / 30).epsilon(1e-9));
    CHECK_FALSE(Brought{"ncols 2\n", "broken.asc"}.layer);
    CHECK_FALSE(Brought{"x", "broken.tif"}.layer);
}

TEST_CASE("a shape's figure is spread over the cities inside, or stands in its middle where there is none") {
    const Brought shapes{R"({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"customers": 100}, "geometry": {"type": "Polygon",
            "coordinates": [[[9, 47.3], [13.8, 47.3], [13.8, 50.5], [9, 50.5], [9, 47.3]]]}},
        {"type": "Feature", "properties": {"customers": 7}, "geometry": {"type": "Polygon",
            "coordinates": [[[-40, 0], [-38, 0], [-38, 2], [-40, 2], [-40, 0]]]}}]})",
                         "bavaria.geojson"};
    REQUIRE(shapes.layer);
    CHECK(shapes.users().places.size() > 20);
    CHECK(shapes.users().total == doctest::Approx(107));
    CHECK(shapes.in("DE") > 70);
    CHECK(shapes.users().places.back() == LonLat{-39, 1});
    CHECK(shapes.layer->understood.find("1 row at its own place and 1 row spread over the cities in its shape") != std::string::npos);
}

TEST_CASE("what no number of users can be is left out, and sums stay numbers") {
    const Brought table{"lon,lat,users\n13.4,52.5,1e308\n2.3,48.8,1e308\n36.8,-1.3,5\n"};
    REQUIRE(table.layer);
    CHECK(table.layer->left_out == 2);
    CHECK(table.told().find("users is 1e+308, expected up to 1e+15") != std::string::npos);
    CHECK(table.users().total == 5);
    // A raster that does not say which value means none.
    const Brought grid{"ncols 2\nnrows 1\nxllcorner 13\nyllcorner 52\ncellsize 1\n3.4e38 7\n", "people.asc"};
    REQUIRE(grid.layer);
    CHECK(grid.layer->left_out == 1);
    CHECK(grid.told().find("1 cell over 1e+15") != std::string::npos);
    CHECK(grid.users().total == 7);
}

TEST_CASE("cells a hair's breadth beyond the date line keep their rows") {
    // Their middles are at -180.0000005 degrees, the rows thirty degrees apart.
    const Brought grid{"ncols 1\nnrows 3\nxllcorner -195.0000005\nyllcorner -45\ncellsize 30\n1\n2\n4\n", "people.asc"};
    REQUIRE(grid.layer);
    CHECK(grid.users().places.size() == 3);
}

TEST_CASE("cities are known by a shorter name where one is by far the largest of those") {
    const Brought short_names{"city,country,customers\nNew York,US,1\nFrankfurt,DE,2\nSanta,US,4\n"};
    REQUIRE(short_names.layer);
    CHECK(short_names.layer->understood.find("2 rows in the cities named and 1 row spread over cities as people are (of 1 the city is not known)") !=
          std::string::npos);
    CHECK(short_names.world.cities[short_names.users().cities[0]].name == "New York City");
    CHECK(short_names.world.cities[short_names.users().cities[1]].name == "Frankfurt am Main");
}
