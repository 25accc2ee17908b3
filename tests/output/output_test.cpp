// SPDX-License-Identifier: MIT
#include "folder.hpp"
#include "output/png.hpp"
#include "output/site_table.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace footprint;

namespace {

World small_world() {
    World world;
    Country country;
    country.code = "AE";
    country.name = "United Arab Emirates";
    world.countries.push_back(country);
    Provider provider;
    provider.id = "x";
    provider.short_name = "X";
    world.catalogue.providers.push_back(provider);
    Site site;
    site.id = "me-1";
    site.name = "Middle East, \"first\"";
    site.city = "Dubai";
    site.country = "AE";
    site.position = {55.3, 25.25};
    site.opened = DatedEvent{{make_date(2016, 11, 1), make_date(2016, 11, 30)}, "published", "2016-11"};
    site.notes = "two\nlines";
    world.catalogue.sites.append({site});
    return world;
}

const std::vector<ShownSite> one{{0, Status::uncertain}};
const Date day = make_date(2016, 11, 15);

} // namespace

TEST_CASE("a PNG gives back the pixels it was made of, and the same image the same bytes") {
    Image image = make_image(37, 19);
    for (std::size_t i = 0; i < image.rgba.size(); ++i)
        image.rgba[i] = i % 4 == 3 ? 255 : static_cast<std::uint8_t>(i * 31);
    const TemporaryFolder folder;
    REQUIRE(write_png(image, folder.path() / "a.png"));
    CHECK(read_png(folder.path() / "a.png").value() == image);
    CHECK(encode_png(image).value() == encode_png(image).value());
}

TEST_CASE("a picture that cannot be written or read is an error with its name") {
    const TemporaryFolder folder;
    CHECK(write_png(make_image(2, 2), folder.path() / "none" / "a.png").error().where ==
          (folder.path() / "none" / "a.png").string());
    CHECK_FALSE(write_png(make_image(2, 2), "/dev/full"));
    CHECK_FALSE(encode_png(Image{}));
    std::ofstream{folder.path() / "b.png"} << "no picture";
    CHECK_FALSE(read_png(folder.path() / "b.png"));
}

TEST_CASE("CSV quotes what needs it and has as many fields in a row as in its header") {
    const std::string csv = format_sites(small_world(), one, day, TableFormat::csv);
    CHECK(csv.find("\"Middle East, \"\"first\"\"\"") != std::string::npos);
    CHECK(csv.find("\"two\nlines\"") != std::string::npos);
    CHECK(csv.find(",uncertain,2016-11-01,2016-11-30,published,") != std::string::npos);
    const std::string header = format_sites(small_world(), {}, day, TableFormat::csv);
    CHECK(std::count(header.begin(), header.end(), ',') == 26);
    CHECK(std::count(header.begin(), header.end(), '\n') == 1);
}

TEST_CASE("the CSV's header names the fields in the order of JSON's") {
    const auto json = nlohmann::ordered_json::parse(format_sites(small_world(), one, day, TableFormat::json));
    std::string names;
    for (const auto& [key, value] : json["sites"][0].items())
        if (!value.is_array()) names += (names.empty() ? "" : ",") + key; // all sources and changes: JSON alone has them
    CHECK(format_sites(small_world(), {}, day, TableFormat::csv) == names + "\n");
    CHECK(json["as_of"] == "2016-11-15");
    CHECK(json["count"]["uncertain"] == 1);
    CHECK(json["sites"][0]["zones"].is_null());
}

TEST_CASE("GeoJSON has longitude before latitude") {
    const auto json = nlohmann::json::parse(format_sites(small_world(), one, day, TableFormat::geojson));
    CHECK(json["features"][0]["geometry"]["coordinates"] == nlohmann::json{55.3, 25.25});
    CHECK(json["features"][0]["properties"]["country_name"] == "United Arab Emirates");
}

TEST_CASE("an empty table is its header") {
    const std::string table = format_sites(small_world(), {}, day, TableFormat::table);
    CHECK(table.find("PROVIDER") == 0);
    CHECK(std::count(table.begin(), table.end(), '\n') == 1);
}
