// SPDX-License-Identifier: MIT
#include "broken_map.hpp"
#include "catalog/filter.hpp"
#include "folder.hpp"
#include "world/map_level.hpp"
#include "world/world.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <limits>
#include <map>

using namespace footprint;

namespace {

const DataFolder data{FOOTPRINT_SOURCE_DIR, "test"};

const World& world() {
    static const Loaded loaded = load_world(data, Cities::load).value();
    return loaded.world;
}

Filter filter_of(const std::string& provider, const std::string& market = {}) {
    Filter filter;
    filter.providers = {provider_id(world().catalogue, provider).value()};
    if (!market.empty()) filter.countries = world().markets.countries_of(market).value();
    return filter;
}

std::vector<std::string> ids(const Filter& filter, Date day) {
    std::vector<std::string> all;
    for (const ShownSite& one : shown_sites(world().catalogue, filter, day))
        all.push_back(world().catalogue.sites.fetch(one.site)->id);
    return all;
}

SiteCount count(const Filter& filter, Date day) {
    SiteCount sum;
    for (const ShownSite& one : shown_sites(world().catalogue, filter, day)) sum.add(one.status);
    return sum;
}

} // namespace

TEST_CASE("the shipped catalogue has 480 sites of 14 providers and no bad record") {
    const auto loaded = load_world(data, Cities::skip);
    REQUIRE(loaded);
    for (const Error& problem : loaded->problems) FAIL_CHECK(to_string(problem));
    CHECK(loaded->world.catalogue.providers.size() == 14);
    CHECK(loaded->world.catalogue.sites.size() == 480);
    CHECK(loaded->world.countries.size() == 251);
}

TEST_CASE("providers differ in colour and in marker, and no name stands for two") {
    std::map<std::string, std::string> owner;
    for (const Provider& a : world().catalogue.providers) {
        for (const Provider& b : world().catalogue.providers)
            if (a.id != b.id) {
                CHECK(a.color != b.color);
                CHECK(a.marker != b.marker);
            }
        for (const std::string& alias : a.aliases) CHECK(provider_id(world().catalogue, alias).value() == a.id);
    }
    CHECK(provider_id(world().catalogue, "ALIYUN").value() == "alibaba");
    CHECK(provider_id(world().catalogue, "gcp").value() == "google");
    CHECK(provider_id(world().catalogue, "azur").error().message == "unknown provider 'azur'; did you mean 'azure'?");
}

// The question of 2016; AWS counted 12 regions in April 2016 (Jeff Barr, "Now Open - AWS Asia Pacific (Seoul)
// Region", January 2016: the twelfth).
TEST_CASE("on 30 April 2016 AWS had 12 regions, none of them in the Middle East") {
    const Date day = make_date(2016, 4, 30);
    CHECK(count(filter_of("aws"), day) == SiteCount{.open = 12});
    CHECK(ids(filter_of("aws", "Middle East"), day).empty());
}

TEST_CASE("Alibaba Cloud's Dubai is there on 30 November 2016 and not on 30 April") {
    CHECK(ids(filter_of("aliyun", "Middle East"), make_date(2016, 11, 30)) == std::vector<std::string>{"me-east-1"});
    CHECK(ids(filter_of("aliyun", "Middle East"), make_date(2016, 4, 30)).empty());
}

TEST_CASE("Beijing and Qingdao are open in 2016 although their opening day is unknown") {
    const Date day = make_date(2016, 4, 30);
    for (const char* key : {"alibaba/cn-beijing", "alibaba/cn-qingdao"}) {
        const auto site = world().catalogue.find(key);
        REQUIRE(site);
        const SiteTable& sites = world().catalogue.sites;
        CHECK(sites.status(*site, day) == Status::open);
        CHECK(sites.life(*site).opened.first < sites.life(*site).opened.last);
    }
}

TEST_CASE("every country is in exactly one subregion of one market, and every group names known countries") {
    std::map<std::string, int> times;
    for (const Market& market : world().markets.markets)
        for (const Subregion& sub : market.subregions)
            for (const std::string& code : sub.countries) ++times[code];
    CHECK(times.size() == world().countries.size());
    for (const Country& country : world().countries) {
        CAPTURE(country.code);
        CHECK(times[country.code] == 1);
    }
    for (const Bundle& bundle : world().markets.bundles)
        for (const std::string& code : bundle.countries) CHECK(world().country(code) != nullptr);
}

TEST_CASE("bundles have their members") {
    CHECK(world().markets.countries_of("eu")->size() == 27);
    CHECK(world().markets.countries_of("GCC").value() == CountryCodes{"AE", "BH", "KW", "OM", "QA", "SA"});
    CHECK(world().markets.countries_of("Midle East").error().message.find("did you mean 'Middle East'?") !=
          std::string::npos);
}

TEST_CASE("a set of countries is said in few words") {
    const auto& markets = world().markets;
    auto cover = markets.cover(markets.countries_of("emea").value());
    CHECK(cover.groups == std::vector<std::string>{"EMEA"});
    CountryCodes two = markets.countries_of("Middle East").value();
    two.insert("FR");
    cover = markets.cover(two);
    CHECK(cover.groups == std::vector<std::string>{"Middle East"});
    CHECK(cover.countries == std::vector<std::string>{"FR"});
    cover = markets.cover({"AQ"});
    CHECK(cover.groups.empty());
    CHECK(cover.countries == std::vector<std::string>{"AQ"});
}

// geodata/README.md: 8,060 million people; weights sum to each country's population, but for five that have no city.
TEST_CASE("the cities' weights sum to the countries' people") {
    std::map<std::string, double> weight;
    for (const City& city : world().cities) weight[city.country] += city.weight;
    double sum = 0;
    for (const Country& country : world().countries) {
        sum += static_cast<double>(country.population);
        if (weight.contains(country.code) && country.population > 0)
            CHECK(weight[country.code] == doctest::Approx(static_cast<double>(country.population)).epsilon(0.01));
    }
    CHECK(world().cities.size() == 26335);
    CHECK(sum == doctest::Approx(8060.0e6).epsilon(0.001));
}

TEST_CASE("all levels of the map have all countries, and finer ones have more vertices") {
    std::size_t before = 0;
    for (const Detail detail : all_details) {
        const auto level = load_map_level(data, world(), detail);
        REQUIRE(level);
        CHECK(level->countries.size() == 251);
        std::size_t vertices = 0;
        for (const CountryShape& shape : level->countries)
            for (const Polygon& part : shape.parts)
                for (const Path& ring : part) vertices += ring.size();
        CHECK(vertices > before);
        before = vertices;
    }
}

TEST_CASE("a place is told its country, on land, just off the coast, and not on the high seas") {
    const auto level = load_map_level(data, world(), Detail::fine).value();
    const auto at = [&](double lon, double lat) {
        const Country* country = country_at(world(), level, {lon, lat}, 20);
        return country ? country->code : "";
    };
    CHECK(at(55.3, 25.2) == "AE");
    CHECK(at(36.8, -1.3) == "KE");
    CHECK(at(12.4534, 41.9033) == "VA");
    CHECK(at(4.15, 52.1) == "NL");   // a few km off the beach
    CHECK(at(179.5, -16.6) == "FJ"); // by the antimeridian
    CHECK(at(0, -89.9) == "AQ");
    CHECK(at(-30, 30).empty());
}

TEST_CASE("reliefs come in the size that was asked for") {
    for (const int width : {1000, 2000, 4096}) {
        const auto image = load_relief(data, ReliefStyle::dark, width);
        REQUIRE(image);
        CHECK(image->width >= width);
        CHECK(image->height * 2 == image->width);
        CHECK(image->rgba.size() == static_cast<std::size_t>(image->width) * image->height * 4);
    }
}

TEST_CASE("missing and broken data is an error that names the file") {
    const TemporaryFolder folder;
    const DataFolder nothing{folder.path(), "test"};
    const auto none = load_world(nothing, Cities::skip);
    REQUIRE_FALSE(none);
    CHECK(none.error().where.find("countries_l0.fgb") != std::string::npos);
    CHECK_FALSE(load_relief(nothing, ReliefStyle::dark, 1024));

    std::filesystem::create_directories(folder.path() / "geodata/map");
    for (const char* name : {"countries_l0.fgb", "relief_dark.jpg"})
        std::ofstream{folder.path() / "geodata/map" / name} << "this is no map";
    const auto rubbish = load_world(nothing, Cities::skip);
    REQUIRE_FALSE(rubbish);
    CHECK(rubbish.error().kind == ErrorKind::bad_data);
    CHECK_FALSE(load_relief(nothing, ReliefStyle::dark, 1024));
}

TEST_CASE("a map file that breaks off is an error, not half a map") {
    const TemporaryFolder folder;
    const DataFolder half{folder.path(), "test"};
    std::filesystem::create_directories(folder.path() / "geodata");
    std::filesystem::copy(data.root / "geodata/map", folder.path() / "geodata/map",
                          std::filesystem::copy_options::recursive);
    std::filesystem::resize_file(folder.path() / "geodata/map/countries_l0.fgb", 200'000);
    CHECK_FALSE(load_world(half, Cities::skip));
}

TEST_CASE("a country's box goes on across the antimeridian where the country does") {
    const auto box = [](const char* code) {
        const Country& country = *world().country(code);
        CHECK(country.southwest.lon < country.northeast.lon);
        CHECK(country.northeast.lon - country.southwest.lon < 180);
        return std::pair{country.southwest.lon, country.northeast.lon};
    };
    // Cape Dezhnev lies at 169.7 W, Kaliningrad's spit at 19.6 E.
    CHECK(box("RU").first == doctest::Approx(19.6).epsilon(0.01));
    CHECK(box("RU").second == doctest::Approx(360 - 169.7).epsilon(0.005));
    CHECK(box("FJ").first > 176); // both sides of the line, as one box
    CHECK(box("FJ").second >= 180);
    CHECK(box("FJ").second < 183);
    CHECK(box("NZ").second < 179); // the Chatham Islands lie too far off
    CHECK(box("NZ").first > 165);
    CHECK(box("KI").second - box("KI").first < 15); // one group of atolls, not three thousand kilometres of sea
    CHECK(box("US").first < -124);
    CHECK(box("US").second == doctest::Approx(-67).epsilon(0.01));
}

TEST_CASE("a country's largest city is its most populous; none where no city is known") {
    REQUIRE(world().largest_city("MW"));
    CHECK(world().largest_city("MW")->name == "Lilongwe");
    CHECK(world().largest_city("XX") == nullptr);
    std::map<std::string, long long> most;
    for (const City& city : world().cities) most[city.country] = std::max(most[city.country], city.population);
    for (const auto& [code, people] : most) CHECK(world().largest_city(code)->population == people);
}

TEST_CASE("a record whose coordinates are not on the sphere is named and left out, and the others are there") {
    for (const auto& [bad, words] : {std::pair{"LINESTRING (0 0, 777 5)", "(nan, 5)"},
                                     {"LINESTRING (0 0, 1e9 5)", "(1000000000, 5)"},
                                     {"LINESTRING (0 0, 3 1e7)", "(3, 10000000)"},
                                     {"MULTILINESTRING ((0 0, 1 1), (0 0, 3 -90.1))", "(3, -90.1)"}}) {
        const TemporaryFolder folder;
        link_data(folder.path());
        const auto file = folder.path() / "geodata/map/coasts_l0.fgb";
        write_fgb(file, {"LINESTRING (0 0, 10 10)", bad, "LINESTRING (180 90, -180 -90)"});
        const auto level = load_map_level({folder.path(), "test"}, world(), Detail::coarse);
        REQUIRE(level);
        CHECK(level->coasts.size() == 2);
        REQUIRE(level->left_out.size() == 1);
        CHECK(level->left_out[0].where == file.string() + ": feature 1");
        CHECK(level->left_out[0].message.find(words) != std::string::npos);
    }
    // A polygon with one bad corner is left out whole; of very many records the first are named.
    const TemporaryFolder folder;
    link_data(folder.path());
    std::vector<std::string> cities(50, "POINT (5 91)");
    cities.push_back("POINT (5 51)");
    write_fgb(folder.path() / "geodata/map/cities.fgb", cities);
    write_fgb(folder.path() / "geodata/map/lakes.fgb", {"POLYGON ((0 0, 9 0, 1e300 9, 0 9, 0 0))", "POLYGON ((0 0, 9 0, 9 9, 0 0))"});
    const auto loaded = load_world({folder.path(), "test"}, Cities::load);
    REQUIRE(loaded);
    CHECK(loaded->world.cities.size() == 1);
    CHECK(loaded->problems.size() == 21);
    CHECK(loaded->problems.back().message == "30 more records are left out likewise");
    const auto level = load_map_level({folder.path(), "test"}, world(), Detail::fine);
    REQUIRE(level);
    CHECK(level->lakes.size() == 1);
    CHECK(level->left_out.size() == 1);
}

TEST_CASE("a record of another shape than expected is left out: no city lies at 0, 0 for want of a place") {
    const TemporaryFolder folder;
    link_data(folder.path());
    const auto map = folder.path() / "geodata/map";
    write_fgb(map / "cities.fgb",
              {"POINT (5 51)", "POINT EMPTY", "MULTIPOINT (1 1, 2 2)", "LINESTRING (0 0, 1 1)"});
    write_fgb(map / "coasts_l0.fgb", {"LINESTRING (0 0, 1 1)", "POLYGON ((0 0, 9 0, 9 9, 0 0))"});
    const auto loaded = load_world({folder.path(), "test"}, Cities::load);
    REQUIRE(loaded);
    REQUIRE(loaded->world.cities.size() == 1);
    CHECK(loaded->world.cities[0].position.lat == 51);
    REQUIRE(loaded->problems.size() == 2);
    CHECK(loaded->problems[0].message == "holds a MULTIPOINT, expected a point; the record is left out");
    const auto level = load_map_level({folder.path(), "test"}, world(), Detail::coarse);
    REQUIRE(level);
    CHECK(level->coasts.size() == 1);
    CHECK(level->left_out.size() == 1);
}

TEST_CASE("a country whose outline or name is not on the sphere is named and left out") {
    const char* const square = "POLYGON ((0 0, 9 0, 9 9, 0 0))";
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const TemporaryFolder folder;
    link_data(folder.path());
    const auto file = folder.path() / "geodata/map/countries_l0.fgb";
    write_countries(file,
                    {{"AA", square, {1, 1}},
                     {"BB", square, {nan, 1}},
                     {"CC", square, {1, 1e9}},
                     {"DD", "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((0 0, 1e9 0, 9 9, 0 0)))", {1, 1}}});
    const auto loaded = load_world({folder.path(), "test"}, Cities::skip);
    REQUIRE(loaded);
    REQUIRE(loaded->world.countries.size() == 1);
    CHECK(loaded->world.countries[0].code == "AA");
    for (const auto& [feature, words] :
         {std::pair{1, "(nan, 1)"}, {2, "(1, 1000000000)"}, {3, "(1000000000, 0)"}}) {
        const std::string where = file.string() + ": feature " + std::to_string(feature);
        const auto& problems = loaded->problems;
        const auto problem = std::find_if(problems.begin(), problems.end(),
                                          [&](const Error& error) { return error.where == where; });
        REQUIRE(problem != problems.end());
        CHECK(problem->message.find(words) != std::string::npos);
    }
}

TEST_CASE("the shipped gateways are those of countries that the map knows, and those set by hand say why") {
    CHECK(world().gateways.countries().size() == 236);
    for (const CountryGateway& one : world().gateways.countries()) {
        CAPTURE(one.country.str());
        CHECK(world().country(one.country.text()));
        CHECK((one.basis != GatewayBasis::manual || !one.note.empty()));
    }
}

TEST_CASE("users are of the country that they live in, off the coast of the nearest") {
    const auto about = [](double lon, double lat) { return world().country_about({lon, lat}).str(); };
    CHECK(about(55.3, 25.2) == "AE");
    CHECK(about(103.8, 1.35) == "SG");  // smaller than the land's rows
    CHECK(about(103.74, 1.48) == "MY"); // Johor Bahru, a strait away
    CHECK(about(6.14, 46.2) == "CH");   // Geneva: France is all about
    CHECK(about(36.8, -1.3) == "KE");
    CHECK(about(-30, 40) == "PT"); // the Azores are the nearest
}
