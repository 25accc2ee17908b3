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

/// Of one place that is a group of its own.
Service serve_place(const Question& question, const TwoNearest& nearest, std::size_t place, double weight);

/// Whether the rival lies within the band of the nearest; `factor` is the model's.
inline bool has_tie(const TwoNearest& nearest, std::size_t place, float factor) {
    if (!nearest.measured.empty() && nearest.measured.contains(place)) factor = 1;
    return nearest.rival[place] != no_site && nearest.rival_ms[place] <= factor * nearest.ms[place];
}

} // namespace footprint
