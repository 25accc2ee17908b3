// SPDX-License-Identifier: MIT
#pragma once

#include "world/world.hpp"

namespace footprint {

inline const Date opening_day = make_date(2019, 7, 29);

/// One site of one provider, in Manama.
inline World small_world() {
    World world;
    Country bahrain;
    bahrain.code = "BH";
    bahrain.name = "Bahrain";
    world.countries = {bahrain};
    world.markets.markets = {{"middle-east", "Middle East", {}, {{"gulf", "Gulf", {"BH"}}}}};
    Provider aws;
    aws.id = "aws";
    aws.short_name = "AWS";
    world.catalogue.providers = {aws};
    Site site;
    site.id = "me-south-1";
    site.city = "Manama, \"the pearls\"";
    site.country = "BH";
    site.opened = DatedEvent{{opening_day, opening_day}, "published", "2019-07-29"};
    world.catalogue.sites.append({site});
    return world;
}

} // namespace footprint
