// SPDX-License-Identifier: MIT
#include "world/map_level.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace footprint;

TEST_CASE("rows of land tell the same country as the shapes do, but close to their edges") {
    const DataFolder data{FOOTPRINT_SOURCE_DIR, "test"};
    const World world = load_world(data, Cities::skip).value().world;
    const MapLevel level = load_map_level(data, world, Detail::coarse).value();
    const LandRows& land = world.land;
    std::mt19937 random{7};
    std::uniform_real_distribution<double> lon{-180, 180};
    std::uniform_real_distribution<double> lat{-89, 84};
    std::size_t on_land = 0;
    std::size_t differing = 0;
    constexpr std::size_t count = 20'000;
    for (std::size_t i = 0; i < count; ++i) {
        const LonLat place{lon(random), lat(random)};
        const Country* exact = country_at(world, level, place, 0);
        const auto rough = land.country_at(place);
        on_land += exact != nullptr;
        differing += exact ? !rough || &world.countries[*rough] != exact : rough.has_value();
    }
    CHECK(on_land > count / 5);
    CHECK(differing < count / 150);
    // Lesotho lies in South Africa; the poles and what is beyond 180 degrees are places, too.
    CHECK(world.countries[land.country_at({28.3, -29.5}).value()].code == "LS");
    CHECK(world.countries[land.country_at({26.5, -29.5}).value()].code == "ZA");
    CHECK(world.countries[land.country_at({178 + 360, -17.8}).value()].code == "FJ");
    CHECK(land.country_at({0, -90}));
    CHECK_FALSE(land.country_at({0, 90}));
}
