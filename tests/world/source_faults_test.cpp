// SPDX-License-Identifier: MIT
#include "source_rows.hpp"

#include <cmath>
#include <functional>
#include <numbers>

using namespace rows;

namespace {

struct Town {
    const char* city;
    const char* country;
    LonLat at; ///< that of the list of cities, to a hundredth of a degree
};

/// In all hemispheres, near the antimeridian, the polar circle and the equator; none where a sign makes less
/// than 150 km.
constexpr Town towns[] = {
    {"Frankfurt am Main", "DE", {8.68, 50.12}}, {"New York City", "US", {-74.01, 40.71}},
    {"Sydney", "AU", {151.21, -33.87}},         {"São Paulo", "BR", {-46.64, -23.55}},
    {"Tokyo", "Japan", {139.69, 35.69}},        {"Nairobi", "KE", {36.82, -1.28}},
    {"Reykjavík", "IS", {-21.9, 64.14}},        {"Suva", "FJ", {178.44, -18.14}},
    {"Punta Arenas", "CL", {-70.93, -53.15}},   {"Tromsø", "NO", {18.96, 69.65}},
    {"Bogotá", "CO", {-74.08, 4.61}},           {"Cape Town", "ZA", {18.42, -33.93}},
    {"Honolulu", "US", {-157.86, 21.31}},       {"Mumbai", "IN", {72.88, 19.07}}};

std::string short_text(double degrees) { return fmt::format("{:.4f}", degrees); }
std::string without_point(double degrees, int places) {
    return fmt::format("{:.0f}", degrees * std::pow(10, places));
}
std::string minutes(double degrees, const char* signs) {
    const double size = std::abs(degrees);
    const int whole = static_cast<int>(size);
    const double rest = (size - whole) * 60;
    return fmt::format("{}°{:02d}'{:05.2f}\"{}", whole, static_cast<int>(rest),
                       (rest - static_cast<int>(rest)) * 60, signs[degrees < 0 ? 1 : 0]);
}
std::string mercator_x(double lon) { return fmt::format("{:.2f}", lon / 180 * 20037508.342789); }
std::string mercator_y(double lat) {
    return fmt::format("{:.2f}", std::asinh(std::tan(lat * std::numbers::pi / 180)) / std::numbers::pi *
                                     20037508.342789);
}

using Written = std::pair<std::string, std::string>; ///< lon, lat

struct Kind {
    const char* words; ///< what the finding says
    std::function<Written(LonLat)> write;
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {"the sign of the longitude is wrong",
         [](LonLat p) {
             return Written{short_text(-p.lon), short_text(p.lat)};
         }},
        {"the sign of the latitude is wrong",
         [](LonLat p) {
             return Written{short_text(p.lon), short_text(-p.lat)};
         }},
        {"the signs of longitude and latitude",
         [](LonLat p) {
             return Written{short_text(-p.lon), short_text(-p.lat)};
         }},
        {"are swapped",
         [](LonLat p) {
             return Written{short_text(p.lat), short_text(p.lon)};
         }},
        {"are swapped, and the sign of the",
         [](LonLat p) {
             return Written{short_text(p.lat), short_text(-p.lon)};
         }},
        {"are swapped, and the sign of the",
         [](LonLat p) {
             return Written{short_text(-p.lat), short_text(p.lon)};
         }},
        {"are swapped, and both signs",
         [](LonLat p) {
             return Written{short_text(-p.lat), short_text(-p.lon)};
         }},
        {"metres of Web Mercator",
         [](LonLat p) {
             return Written{mercator_x(p.lon), mercator_y(p.lat)};
         }},
        {"Web Mercator, and swapped",
         [](LonLat p) {
             return Written{mercator_y(p.lat), mercator_x(p.lon)};
         }},
        {"lost their decimal point",
         [](LonLat p) {
             return Written{without_point(p.lon, 4), without_point(p.lat, 4)};
         }},
        {"lost their decimal point",
         [](LonLat p) {
             return Written{without_point(p.lon, 6), short_text(p.lat)};
         }},
        {"lost their decimal point",
         [](LonLat p) {
             return Written{short_text(p.lon), without_point(p.lat, 7)};
         }},
        {"with letters or minutes",
         [](LonLat p) {
             return Written{minutes(p.lon, "EW"), minutes(p.lat, "NS")};
         }},
        {"with letters or minutes",
         [](LonLat p) {
             return Written{fmt::format("{} {:.4f}", p.lon < 0 ? 'W' : 'E', std::abs(p.lon)),
                            short_text(p.lat)};
         }},
        {"is 0, 0",
         [](LonLat) {
             return Written{"0", "0"};
         }},
        {"is 0, 0",
         [](LonLat) {
             return Written{"0.0", "-0,000"};
         }},
        {"the longitude is 0",
         [](LonLat p) {
             return Written{"0", short_text(p.lat)};
         }},
        {"the same number",
         [](LonLat p) {
             return Written{short_text(p.lat), short_text(p.lat)};
         }},
        {"there is no position", [](LonLat) {
             return Written{"", ""};
         }}};
    return all;
}

/// The one finding of a row; fails the test if there is none or another.
SourceFinding one_in(const std::vector<std::string>& row) {
    CAPTURE(row[3]);
    CAPTURE(row[5]);
    CAPTURE(row[6]);
    const auto found = found_in(sites({row}));
    CAPTURE(found.empty() ? "nothing" : found[0].what);
    REQUIRE(found.size() == 1);
    return found[0];
}

void check_mended(const std::vector<std::string>& row, const std::string& words, LonLat right,
                  double km = 1) {
    CAPTURE(row[3]);
    CAPTURE(row[4]);
    CAPTURE(row[5]);
    CAPTURE(row[6]);
    CAPTURE(words);
    const auto found = found_in(sites({row}));
    REQUIRE(found.size() == 1);
    CAPTURE(found[0].what);
    CHECK(found[0].what.find(words) != std::string::npos);
    REQUIRE(found[0].suggested.has_value());
    CHECK(distance_km(*found[0].suggested, right) < km);
    CHECK(found[0].is_slip);
}

LonLat exact(const Town& town) {
    for (const City& city : world().cities)
        if (city.name == town.city && distance_km(city.position, town.at) < 3) return city.position;
    FAIL("no such city: ", town.city);
    return {};
}

} // namespace

TEST_CASE("every kind of slip is found in all hemispheres, with the right place within a kilometre") {
    for (const Town& town : towns)
        for (const Kind& kind : kinds()) {
            const LonLat right = exact(town);
            const auto [lon, lat] = kind.write(right);
            CAPTURE(kind.words);
            check_mended(row_at(town.city, town.country, lon, lat), kind.words, right);
        }
}

TEST_CASE("longitudes from 0 to 360, points one place off, grouped numbers, decimal commas") {
    check_mended(row_at("New York City", "US", "285.994", "40.7143"), "counted from 0 to 360",
                 {-74.006, 40.7143});
    check_mended(row_at("Honolulu", "US", "202.1417", "21.3069"), "counted from 0 to 360",
                 {-157.8583, 21.3069});
    check_mended(row_at("São Paulo", "BR", "313.3639", "-23.5475"), "counted from 0 to 360",
                 {-46.6361, -23.5475});
    check_mended(row_at("Frankfurt am Main", "DE", "86.842", "50.1155"),
                 "point of the longitude is in the wrong place", {8.6842, 50.1155});
    check_mended(row_at("Sydney", "AU", "15.12073", "-33.8678"),
                 "point of the longitude is in the wrong place", {151.2073, -33.8678});
    check_mended(row_at("Mumbai", "IN", "72.8826", "1.90728"), "point of the latitude is in the wrong place",
                 {72.8826, 19.0728});
    check_mended(row_at("Bogotá", "CO", "-74.0818", "46.097"), "point of the latitude is in the wrong place",
                 {-74.0818, 4.6097});
    check_mended(row_at("Munich", "DE", "11.575.490", "48.137.430"), "lost their decimal point",
                 {11.57549, 48.13743});
    check_mended(row_at("Munich", "DE", "48,13743", "11,57549"), "swapped", {11.57549, 48.13743});
    check_mended(row_at("Munich", "DE", "1288577.65", "48.13743"),
                 "the longitude is in metres of Web Mercator", {11.57549, 48.13743});
    check_mended(row_at("Lima", "PE", "-77.0282", "-1350625.24"), "the latitude is in metres of Web Mercator",
                 {-77.0282, -12.0432});
}

TEST_CASE("a country alone gives away signs, swaps and metres") {
    check_mended(row_at("", "US", "74.006", "40.7143"), "sign of the longitude", {-74.006, 40.7143});
    check_mended(row_at("", "Japan", "35.69", "139.69"), "swapped", {139.69, 35.69});
    check_mended(row_at("", "NZ", "174.76", "36.85"), "sign of the latitude", {174.76, -36.85});
    check_mended(row_at("", "AR", "58.38", "34.6"), "signs of longitude and latitude", {-58.38, -34.6});
    check_mended(row_at("", "KE", "4098785", "-142512"), "Web Mercator", {36.8198, -1.2801});
    check_mended(row_at("", "CA", "280.6", "43.7"), "0 to 360", {-79.4, 43.7});
}

TEST_CASE("another city by the same name, in whatever country") {
    const std::vector<std::tuple<const char*, const char*, LonLat, LonLat>> homonyms{
        {"London", "GB", {-81.2497, 42.9834}, {-0.1257, 51.5085}},
        {"Birmingham", "GB", {-86.8025, 33.5207}, {-1.8998, 52.4814}},
        {"Paris", "FR", {-95.5555, 33.6609}, {2.3488, 48.8534}},
        {"Hyderabad", "IN", {68.3737, 25.3924}, {78.4564, 17.3841}},
        {"Valencia", "ES", {-68.0076, 10.162}, {-0.3774, 39.4698}},
        {"Melbourne", "AU", {-80.6081, 28.0836}, {144.9633, -37.814}},
        {"Alexandria", "EG", {-77.0469, 38.8048}, {29.9187, 31.2018}},
        {"Córdoba", "AR", {-4.7728, 37.8916}, {-64.1811, -31.4135}},
        {"Cambridge", "GB", {-71.1056, 42.3751}, {0.1167, 52.2}},
        {"Hamilton", "NZ", {-79.8496, 43.2501}, {175.2833, -37.7833}}};
    for (const auto& [city, country, there, right] : homonyms)
        check_mended(row_at(city, country, text(there.lon), text(there.lat)), "and says", right, 5);
}

TEST_CASE("the middle of the country for the city: of its name, its land or its extent") {
    for (const auto& [city, country] : {std::pair{"São Paulo", "BR"},
                                        {"Sydney", "AU"},
                                        {"New York City", "US"},
                                        {"Munich", "DE"},
                                        {"Mumbai", "IN"},
                                        {"Shanghai", "CN"},
                                        {"Lagos", "NG"},
                                        {"Marseille", "FR"},
                                        {"Moscow", "RU"}}) {
        const LonLat middle = world().country(country)->label_position;
        const auto found = one_in(row_at(city, country, text(middle.lon), text(middle.lat)));
        CHECK(found.what.find("in the middle of") != std::string::npos);
        CHECK(found.is_slip);
    }
    const LonLat brazil = world().country("BR")->label_position;
    const auto alone = one_in(row_at("", "BR", text(brazil.lon), text(brazil.lat)));
    CHECK(alone.what == "it stands exactly in the middle of Brazil: the place of the country");
    CHECK_FALSE(alone.is_slip);
}

TEST_CASE("a position that nothing explains is told, and no better one is made up") {
    const auto told = [](std::vector<std::string> row, const char* words) {
        const auto found = one_in(row);
        CAPTURE(found.what);
        CHECK(found.what.find(words) != std::string::npos);
        CHECK_FALSE(found.is_slip);
        CHECK_FALSE(found.suggested.has_value());
    };
    told(row_at("Munich", "DE", "9.9937", "53.5511"), "it stands 612 km from Munich, Germany");
    told(row_at("Tokyo", "JP", "130.4", "33.6"), "km from Tokyo, Japan");
    told(row_at("Tokyo", "", "135.5", "34.69"), "it stands in Osaka, Japan, and says Tokyo");
    told(row_at("", "DE", "2.35", "48.85"), "in France or near it, and says Germany");
    told(row_at("Lyon", "FR", "-5.9", "43.3"), "in Spain or near it, and says France");
    told(row_at("", "GB", "-40", "35"),
         "it stands at sea, 3183 km from United Kingdom"); // the nearest is Land's End
    told(row_at("", "IS", "-30", "66"), "it stands at sea, ");
    told(row_at("", "", "500", "12"), "expected -180 to 180");
    told(row_at("", "", "8", "-95.5"), "expected -180 to 180");
    told(row_at("", "", "east", "12"), "expected degrees");
    told(row_at("", "", "12", ""), "expected degrees");
    told(row_at("Nowhere at all", "DE", "", ""), "there is no position");
    told(row_at("", "Elbonia", "8.6", "50.1"), "unknown country 'Elbonia'");
}
