// SPDX-License-Identifier: MIT
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("the distance agrees with PROJ's geodesics on the sphere and, to 0.6 %, on WGS 84") {
    // `geod -I +a=6371008.8 +b=6371008.8` and `geod -I +ellps=WGS84`, PROJ 9.1.1; metres.
    struct Row {
        LonLat a, b;
        double sphere, wgs84;
    };
    constexpr Row table[] = {
        {{0, 0}, {90, 0}, 10007557.2210, 10018754.1714},
        {{0, 90}, {0, -90}, 20015114.4420, 20003931.4586},
        {{55.27, 25.2}, {8.68, 50.11}, 4836125.8934, 4840881.6143},
        {{55.27, 25.2}, {103.82, 1.35}, 5837191.5260, 5837442.0083},
        {{178, -17.7}, {-157.86, 21.3}, 5071724.2569, 5054173.7358}, // over the antimeridian
        {{-0.12, 51.5}, {179.88, -51.5}, 20015114.4420, 20003931.4586}, // antipodes
        {{-74, 40.7}, {18.42, -33.92}, 12563150.6083, 12550680.9149},
        {{-179.9, 65}, {179.9, 65}, 9398.6104, 9435.1023},
        {{0, -90}, {151.2, -33.87}, 6241379.8535, 6252724.0448}, // from the pole
        {{0, 0}, {180, 0.001}, 20015003.2470, 20003820.8843},
        {{139.69, 35.68}, {139.70, 35.68}, 903.2234, 905.2653},
        {{36.82, -1.29}, {8.68, 50.11}, 6311839.2655, 6295995.6141},
    };
    for (const Row& row : table) {
        CHECK(distance_km(row.a, row.b) == doctest::Approx(row.sphere / 1000).epsilon(1e-6));
        CHECK(distance_km(row.b, row.a) == doctest::Approx(row.wgs84 / 1000).epsilon(0.006));
    }
}

TEST_CASE("no model answers faster than light, for any origin and distance") {
    for (const auto& model : model_names)
        for (const Origin origin : {Origin::site, Origin::wired_user, Origin::wireless_user})
            for (double km = 0; km <= 20016; km += 7) {
                const Rtt rtt = with_band(model.value, estimate_ms(model.value, origin, km), km);
                CHECK(rtt.ms >= floor_ms(km));
                CHECK(rtt.low_ms >= floor_ms(km));
                CHECK(rtt.low_ms <= rtt.ms);
                CHECK(rtt.ms <= rtt.high_ms);
            }
}

TEST_CASE("users pay for their access network") {
    const auto more = [](RttModel model) {
        return estimate_ms(model, Origin::wireless_user, 1000) - estimate_ms(model, Origin::wired_user, 1000);
    };
    for (const RttModel model : {RttModel::great_circle, RttModel::corridor})
        CHECK(more(model) == doctest::Approx(12)); // 22 - 10 ms: Dang et al., IMC 2021
    CHECK(more(RttModel::users) == doctest::Approx(13));
}

TEST_CASE("between data centers the model of users is that of the corridors") {
    for (const double km : {0.0, 500.0, 9000.0})
        CHECK(estimate_ms(RttModel::users, Origin::site, km) == estimate_ms(RttModel::corridor, Origin::site, km));
}

TEST_CASE("a tie is at most a tenth and 4 ms longer than the nearest") {
    for (const RttModel model : {RttModel::corridor, RttModel::users}) {
        const Rtt near = with_band(model, 100, 1000);
        CHECK(is_tie(near, with_band(model, 113.9, 1000)));
        CHECK_FALSE(is_tie(near, with_band(model, 114.1, 1000)));
    }
    const Rtt measured{100, 100, 100, RttBasis::measured};
    CHECK_FALSE(is_tie(measured, with_band(RttModel::corridor, 101, 1000)));
}

TEST_CASE("ways lead through hubs, are never shorter than the great circle, and cutting a corridor never shortens one") {
    const World& world = *real_world();
    const Corridors& all = world.corridors;
    const HubGraph now{all, make_date(2026, 1, 1)};
    const HubGraph then{all, make_date(2016, 4, 30)};
    for (std::size_t i = 0; i < all.hubs.size(); ++i)
        for (std::size_t j = 0; j < all.hubs.size(); ++j) {
            CHECK(now.km(i, j) <= then.km(i, j)); // then has fewer corridors
            CHECK(now.km(i, j) >= distance_km(all.hubs[i].position, all.hubs[j].position) - 1e-6);
            CHECK(now.km(i, j) == doctest::Approx(now.km(j, i)));
            double length = 0;
            const auto way = now.way(i, j);
            REQUIRE(way.front() == i);
            REQUIRE(way.back() == j);
            for (std::size_t k = 1; k < way.size(); ++k)
                length += distance_km(all.hubs[way[k - 1]].position, all.hubs[way[k]].position);
            CHECK(length == doctest::Approx(now.km(i, j)));
        }
    for (std::size_t cut = 0; cut < all.corridors.size(); cut += 5) {
        Corridors less = all;
        less.corridors.erase(less.corridors.begin() + static_cast<std::ptrdiff_t>(cut));
        const HubGraph without{less, make_date(2026, 1, 1)};
        for (std::size_t i = 0; i < all.hubs.size(); ++i)
            for (std::size_t j = 0; j < all.hubs.size(); ++j) CHECK(without.km(i, j) >= now.km(i, j) - 1e-9);
    }
}

TEST_CASE("South America reaches the Pacific's other side by itself from 2020 on only") {
    const Corridors& corridors = real_world()->corridors;
    const LonLat santiago{-70.65, -33.45};
    const LonLat los_angeles{-118.3, 34.0};
    const Route before = corridor_route(corridors, HubGraph{corridors, make_date(2020, 3, 31)}, santiago, los_angeles);
    const Route after = corridor_route(corridors, HubGraph{corridors, make_date(2020, 4, 1)}, santiago, los_angeles);
    CHECK(before.km > after.km + 1000);
    CHECK(after.stops.front() == santiago);
    CHECK(after.stops.back() == los_angeles);
}

TEST_CASE("no way passes through a hub that is for ends only, and every hub was joined to every other in 2006") {
    const Corridors& all = real_world()->corridors;
    CHECK(std::count_if(all.hubs.begin(), all.hubs.end(), [](const Hub& hub) { return hub.is_end_only; }) == 14);
    for (const Date day : {make_date(2006, 1, 1), make_date(2016, 4, 30), make_date(2026, 6, 30)}) {
        const HubGraph graph{all, day};
        for (std::size_t i = 0; i < all.hubs.size(); ++i)
            for (std::size_t j = 0; j < all.hubs.size(); ++j) {
                CHECK(std::isfinite(graph.km(i, j)));
                const auto way = graph.way(i, j);
                for (std::size_t k = 1; k + 1 < way.size(); ++k) CHECK_FALSE(all.hubs[way[k]].is_end_only);
            }
    }
}

TEST_CASE("a place enters the graph at its nearest hubs that are near enough, at one for ends only if that is the nearest") {
    const Corridors& all = real_world()->corridors;
    std::mt19937 random{5};
    std::uniform_real_distribution<double> lon{-180, 180};
    std::uniform_real_distribution<double> lat{-60, 75};
    for (int i = 0; i < 2000; ++i) {
        const auto entries = nearest_hubs(all, {lon(random), lat(random)});
        REQUIRE_FALSE(entries.empty());
        for (std::size_t k = 1; k < entries.size(); ++k) {
            CHECK_FALSE(all.hubs[entries[k].hub].is_end_only);
            CHECK(entries[k].km <= 2 * entries[0].km + 300);
            CHECK(entries[k].km >= entries[k - 1].km);
        }
    }
}
