// SPDX-License-Identifier: MIT
#pragma once

// Round-trip times from distances, by three documented models, in milliseconds. Formulas, sources and
// measured errors: docs/method.md. Every result carries its band: 80 % of measured pairs lie in it.

#include "view/analysis.hpp"

namespace footprint {

/// Where the packets start: in a data center, or with a user.
enum class Origin : std::uint8_t { site, wired_user, wireless_user };

Origin origin_of(AccessNetwork access);

/// What a round-trip time rests on: a model, or a measurement that the user brought.
enum class RttBasis : std::uint8_t { floor, great_circle, corridor, measured };

RttBasis basis_of(RttModel model);
/// "floor", "great circle model", "corridor model", "measured"
std::string_view in_words(RttBasis basis);

/// A round-trip time. A floor is a bound and a measurement is what it is: their bands are empty (low = ms =
/// high).
struct Rtt {
    double ms = 0;
    double low_ms = 0;
    double high_ms = 0;
    RttBasis basis = RttBasis::corridor;

    bool operator==(const Rtt&) const = default;
};

/// The least that `km` of great circle can take: light in fibre, there and back. No measured pair lies below
/// it.
double floor_ms(double km);

/// The two terms of every model: ms = origin_ms + ms_per_km * path km. The floor has no origin term.
double origin_ms(RttModel model, Origin origin);
double ms_per_km(RttModel model);

/// `path_km`: great-circle km for the floor and L1, km along the corridors for L2.
double estimate_ms(RttModel model, Origin origin, double path_km);

/// The model's `ms` with its band; `km` is the great circle's: the band does not reach below the floor.
Rtt with_band(RttModel model, double ms, double km);

/// How much longer than the nearest a round trip may be and still lie in the nearest's band.
double band_factor(RttModel model);

/// Whether `other` lies within the band of `nearest`: which of the two is nearer is then not known.
bool is_tie(const Rtt& nearest, const Rtt& other);

} // namespace footprint
