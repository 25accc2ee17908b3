// SPDX-License-Identifier: MIT
#pragma once

// All sites as seen from one place, the nearest first.

#include "analysis/question.hpp"
#include "analysis/rtt.hpp"
#include "view/listing.hpp"
#include "world/world.hpp"

namespace footprint {

struct RankedSite {
    std::size_t site = 0; ///< index into Catalogue::sites
    Status status = Status::open;
    double km = 0; ///< great circle
    Rtt rtt;
    bool is_tie = false; ///< not of the least RTT, but tying with the site that has it
    std::optional<std::size_t>
        rival; ///< another site of the same provider, the next by RTT, if it ties with this one
};

/// Where a way starts: in a data center, or with users of a country.
struct Start {
    LonLat position;
    Origin origin = Origin::wired_user;
    CountryCode country; ///< of users; may be empty: then nothing is known of how their traffic leaves it
};

struct Ranking {
    Start from;
    RankBy by = RankBy::rtt;
    std::vector<RankedSite> sites; ///< rising by `by`; those of equal rank as in the catalogue
};

/// Indices into Ranking::sites: the first of each provider, in the ranking's order.
std::vector<std::size_t> first_of_each_provider(const Ranking& ranking, const Catalogue& catalogue);

} // namespace footprint
