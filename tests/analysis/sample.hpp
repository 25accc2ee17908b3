// SPDX-License-Identifier: MIT
#pragma once

// The real World, and worlds made at random from a seed.

#include "analysis/analyst.hpp"
#include "base/file.hpp"
#include "shipped.hpp"

#include <random>

namespace footprint {

inline std::shared_ptr<const World> real_world() { return shipped_world(); }

/// The real countries and corridors with cities and sites anywhere; every third site is uncertain in 2020.
inline std::shared_ptr<const World> random_world(unsigned seed, std::size_t cities, std::size_t sites) {
    std::mt19937 random{seed};
    std::uniform_real_distribution<double> lon{-180, 180};
    std::uniform_real_distribution<double> sine{-1, 1};
    const auto place = [&] { return LonLat{lon(random), std::asin(sine(random)) * 180 / 3.14159265358979}; };
    auto world = std::make_shared<World>();
    world->countries = real_world()->countries;
    world->markets = real_world()->markets;
    world->corridors = real_world()->corridors;
    world->gateways = real_world()->gateways;
    world->land = real_world()->land;
    world->catalogue.providers = real_world()->catalogue.providers;
    world->catalogue.providers.resize(3);
    for (std::size_t i = 0; i < cities; ++i) {
        City city;
        city.name = fmt::format("city {}", i);
        city.country = world->countries[random() % world->countries.size()].code;
        city.position = place();
        city.weight = static_cast<double>(1 + random() % 1000);
        world->cities.push_back(city);
    }
    std::vector<Site> all;
    for (std::size_t i = 0; i < sites; ++i) {
        Site site;
        site.provider = i % 3;
        site.id = fmt::format("site-{}", i);
        site.name = site.city = site.id;
        site.country = world->countries[random() % world->countries.size()].code;
        site.position = place();
        const DateInterval opened = i % 3 == 0 ? DateInterval{make_date(2019, 1, 1), make_date(2021, 1, 1)}
                                               : DateInterval{make_date(2010, 1, 1), make_date(2010, 1, 1)};
        site.opened = DatedEvent{opened, "published", ""};
        all.push_back(site);
    }
    world->catalogue.sites.append(std::move(all));
    return world;
}

/// The same sites, changed.
template <class Change>
SiteTable changed(const SiteTable& sites, Change change) {
    std::vector<Site> all;
    for (std::size_t row = 0; row < sites.size(); ++row) all.push_back(*sites.fetch(row));
    change(all);
    SiteTable table;
    table.append(std::move(all));
    return table;
}

inline Question question_on(Date day) {
    Question question;
    question.day = day;
    return question;
}

/// Wired users at a place of the real World.
inline Start users_at(LonLat place) { return {place, Origin::wired_user, real_world()->country_about(place)}; }

/// The place of a city by name, the largest of that name.
inline LonLat city_at(const std::string& name) {
    for (const City& city : real_world()->cities)
        if (city.name == name) return city.position;
    return {};
}

} // namespace footprint
