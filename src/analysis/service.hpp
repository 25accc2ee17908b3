// SPDX-License-Identifier: MIT
#pragma once

// How groups of places are served, from the nearest site of each place: weight within thresholds, weighted
// quantiles, main site, rivals. Private to analysis/.

#include "analysis/demand.hpp"
#include "analysis/nearest.hpp"

namespace footprint {

/// The places from the nearest to the farthest; those without a site come last. `values`: any numbers but
/// NaN.
std::vector<std::uint32_t> rising_order(std::span<const float> values);

/// What `serve` looks at.
struct Served {
    const Demand& demand;
    const Grouping& grouping;
    const Question& question;
    std::size_t sites; ///< in the catalogue
};

/// One Service a group. The weighted median is the value at which half of the group's weight is reached, with
/// the 90th percentile likewise; infinity if so much has no site.
std::vector<Service> serve(const Served& served, const TwoNearest& nearest,
                           std::span<const std::uint32_t> order);

/// Of places that are a group of their own; `weights`: of all places.
Service serve_group(const Question& question, const TwoNearest& nearest, std::span<const std::uint32_t> places,
                    const std::vector<double>& weights);

/// Up to where another time ties with the nearest of `place`, whose time may be measured.
inline double tie_ms(const TwoNearest& nearest, std::size_t place, Limit limit) {
    const bool is_measured = !nearest.measured.empty() && nearest.measured.contains(place);
    return is_measured ? nearest.ms[place] : limit.of(nearest.ms[place]);
}

/// Whether the rival ties with the nearest; `limit` is the model's.
inline bool has_tie(const TwoNearest& nearest, std::size_t place, Limit limit) {
    return nearest.rival[place] != no_site && nearest.rival_ms[place] <= tie_ms(nearest, place, limit);
}

/// Of the users of a place whose median is `ms` the share whose time is at most `threshold_ms`; `spread` is
/// the model's.
double share_within(double threshold_ms, double ms, double spread);

} // namespace footprint
