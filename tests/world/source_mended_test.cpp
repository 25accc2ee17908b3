// SPDX-License-Identifier: MIT
#include "source_rows.hpp"

using namespace rows;

namespace {

MendedTable copy_of(const SourceTable& table, const std::map<std::string, std::string>& columns = {}) {
    return mended(table, columns,
                  check_source(table, columns, world(), shapes().countries, make_date(2026, 11, 1))->findings)
        .value();
}

} // namespace

TEST_CASE("a table that was not read whole is not copied") {
    SourceTable table = sites({row_at("Munich", "DE", "48.14", "11.58")});
    CHECK(mended(table, {}, {}).has_value());
    table.is_whole = false;
    REQUIRE_FALSE(mended(table, {}, {}).has_value());
    CHECK(mended(table, {}, {}).error().message.find("would lose the rest") != std::string::npos);
}

TEST_CASE("points go into lon and lat behind the other columns, and where there is none into its own") {
    SourceTable table;
    table.columns = {"city", "country", "x", "y"};
    table.rows = {
        {"Munich", "DE", "4468503", "5333317"}, {"Sydney", "AU", "", ""}, {"Lima", "PE", "-77.03", "-12.05"}};
    table.points = {LonLat{11.58, 48.14}, LonLat{151.2, 33.87}, std::nullopt};
    const MendedTable copy = copy_of(table);
    CHECK(copy.table.columns == std::vector<std::string>{"city", "country", "x", "y", "lon", "lat"});
    CHECK(copy.table.rows[0] ==
          std::vector<std::string>{"Munich", "DE", "4468503", "5333317", "11.58", "48.14"});
    CHECK(copy.table.rows[1] == std::vector<std::string>{"Sydney", "AU", "", "", "151.2", "-33.87"});
    CHECK(copy.table.rows[2] ==
          std::vector<std::string>{"Lima", "PE", "-77.03", "-12.05", "-77.03", "-12.05"});
    REQUIRE(copy.changes.size() == 1);
    CHECK(copy.changes[0].from == "lon 151.2, lat 33.87");
    CHECK(found_in(copy.table).empty());
}

TEST_CASE("columns that repeat the points are mended themselves, and so is a shape in words") {
    SourceTable table;
    table.columns = {"WKT", "city", "country", "Longitude", "Latitude"};
    table.rows = {{"POINT (48.14 11.58)", "Munich", "DE", "48.14", "11.58"}};
    table.points = {LonLat{48.14, 11.58}};
    const MendedTable copy = copy_of(table);
    CHECK(copy.table.columns == table.columns);
    CHECK(copy.table.rows[0] ==
          std::vector<std::string>{"POINT (11.58 48.14)", "Munich", "DE", "11.58", "48.14"});
}

TEST_CASE(
    "points that are not on the sphere are metres or swapped, but of another reference system only told") {
    SourceTable table;
    table.columns = {"city", "country"};
    table.rows = {{"Frankfurt am Main", "DE"}, {"Beijing", "CN"}};
    table.points = {std::nullopt, std::nullopt};
    table.astray = {{0, {966487.7, 6465649.5}}, {1, {39.9, 116.4}}};
    table.reference = "WGS 84";
    const auto found = found_in(table);
    REQUIRE(found.size() == 2);
    CHECK(found[0].what == "these are metres of Web Mercator, not degrees");
    CHECK(found[1].what == "longitude and latitude are swapped");
    CHECK(found_in(copy_of(table).table).empty());
    table.reference = "EPSG:25832, brought to WGS 84";
    const auto other = found_in(table);
    REQUIRE(other.size() == 2);
    CHECK(other[0].what ==
          "the coordinate (966487.7, 6465649.5) is not on the sphere (EPSG:25832, brought to WGS 84)");
    CHECK_FALSE(other[0].is_slip);
}
