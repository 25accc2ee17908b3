// SPDX-License-Identifier: MIT
#pragma once

// Round-trip times that a user measured: they override the model. CSV with a header row and the columns from,
// to and ms (others are ignored; src, dst and rtt_ms are understood too). An end is a site (`us-east-1`,
// `aws/us-east-1` or its name), a city, or "lon lat" or "lon,lat" in quotes. At least one end is a site. A
// pair from a site counts from data center to data center, one from any other place for users within 25 km of
// it.

#include "analysis/rtt.hpp"
#include "world/world.hpp"

#include <string_view>

namespace footprint {

inline constexpr double measured_reach_km = 25;

struct MeasuredEnd {
    std::string name; ///< as in the file
    LonLat position;
    std::optional<std::size_t> site; ///< index into Catalogue::sites; none: a place of users
};

struct MeasuredPair {
    MeasuredEnd from;
    MeasuredEnd to; ///< a site
    double ms = 0;
    std::size_t row = 0; ///< line in the file
};

struct MeasuredPairs {
    std::vector<MeasuredPair> pairs;
    std::vector<Error>
        problems; ///< rows that were left out, each with its line: rubbish, unknown ends, below the floor
};

/// `file` names the file in the messages. An error only if there is no header or no usable row. Both
/// directions of a pair count; of two rows for one pair the later counts.
Result<MeasuredPairs> read_measured(std::string_view csv, std::string_view file, const World& world);

/// How far measurements lie from a model's estimates, in per cent of the estimate, as the band does.
struct ModelError {
    RttBasis basis = RttBasis::corridor;
    std::size_t pairs = 0;
    double median_percent = 0;   ///< median of |measured / estimate - 1|
    double p90_percent = 0;      ///< 90th percentile of the same
    double bias_percent = 0;     ///< median of measured / estimate - 1: over 0 where the model is too fast
    double band_hit_percent = 0; ///< measured pairs that lie in the model's band
};

} // namespace footprint
