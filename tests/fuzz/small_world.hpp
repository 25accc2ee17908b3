// SPDX-License-Identifier: MIT
#pragma once

// A World that is copied in no time: three countries, three cities, two sites, one market.

#include "world/world.hpp"

inline footprint::World small_world() {
    using namespace footprint;
    World world;
    const auto country = [&](const char* code, const char* iso3, const char* name, LonLat place) {
        Country& one = world.countries.emplace_back();
        one.code = code;
        one.iso3 = iso3;
        one.name = name;
        one.label_position = one.southwest = one.northeast = place;
        one.population = 1'000'000;
    };
    country("BH", "BHR", "Bahrain", {50.5, 26.1});
    country("DE", "DEU", "Germany", {10.0, 51.0});
    country("KE", "KEN", "Kenya", {37.9, 0.5});
    world.cities = {{"Berlin", "DE", {13.4, 52.5}, 3'600'000, 1e6, CityRank::capital},
                    {"Nairobi", "KE", {36.8, -1.3}, 4'400'000, 1e6, CityRank::capital},
                    {"Manama", "BH", {50.6, 26.2}, 200'000, 1e6, CityRank::capital}};
    world.markets.markets = {{"middle-east", "Middle East", {}, {{"gulf", "Gulf", {"BH"}}}}};
    Provider aws;
    aws.id = "aws";
    aws.name = aws.short_name = "AWS";
    world.catalogue.providers = {aws};
    Site manama;
    manama.id = "me-south-1";
    manama.name = manama.city = "Manama";
    manama.country = "BH";
    manama.position = {50.6, 26.2};
    Site frankfurt;
    frankfurt.id = "eu-central-1";
    frankfurt.name = frankfurt.city = "Frankfurt";
    frankfurt.country = "DE";
    frankfurt.position = {8.7, 50.1};
    world.catalogue.sites.append({manama, frankfurt});
    return world;
}
