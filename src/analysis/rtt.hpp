// SPDX-License-Identifier: MIT
#pragma once

// Round-trip times from distances, by four documented models, in milliseconds. Formulas, sources and measured
// errors: docs/method.md. Every result carries its band: about 80 % of what was measured lies in it.

#include "view/analysis.hpp"

#include <algorithm>

namespace footprint {

/// Where the packets start: in a data center, or with a user.
enum class Origin : std::uint8_t { site, wired_user, wireless_user };

Origin origin_of(AccessNetwork access);

/// The model that answers for `origin`: from data center to data center the one of users is the corridors'.
RttModel model_for(RttModel asked, Origin origin);

/// What a round-trip time rests on: a model, or a measurement that the user brought.
enum class RttBasis : std::uint8_t { floor, great_circle, corridor, users, measured };

RttBasis basis_of(RttModel model);
/// "as users measure it (model)", "as the cables allow (between data centers)": the same wherever a time is
/// shown.
std::string_view in_words(RttBasis basis);

/// A round-trip time. A floor is a bound and a measurement is what it is: their bands are empty (low = ms =
/// high).
struct Rtt {
    double ms = 0;
    double low_ms = 0;
    double high_ms = 0;
    RttBasis basis = RttBasis::corridor;
    bool is_vague = false; ///< no more than the band can be told: little is known of the users' country

    bool operator==(const Rtt&) const = default;
};

/// The least that `km` of great circle can take: light in fibre, there and back. No measured pair lies below
/// it.
double floor_ms(double km);

/// A model's formula for one origin, rising with the way's km: great circle for the floor and L1, km along
/// the corridors for the others.
struct RttTerms {
    double origin_ms = 0;
    double ramp_ms = 0; ///< grows to its full size over the first `ramp_km`
    double ramp_km = 1;
    double ms_per_km = 0;

    template <class Number>
    Number ms(Number path_km) const {
        const Number ramp = std::min(Number{1}, path_km / static_cast<Number>(ramp_km));
        return static_cast<Number>(origin_ms) + static_cast<Number>(ramp_ms) * ramp +
               static_cast<Number>(ms_per_km) * path_km;
    }
};

/// Of the model that answers for `origin`.
RttTerms terms_of(RttModel model, Origin origin);

inline double estimate_ms(RttModel model, Origin origin, double path_km) {
    return terms_of(model, origin).ms(path_km);
}

/// `factor` * ms + `shift_ms`
struct Limit {
    double factor = 1;
    double shift_ms = 0;

    double of(double ms) const { return factor * ms + shift_ms; }
    /// The estimate whose limit is `ms`.
    double inverse(double ms) const { return (ms - shift_ms) / factor; }
};

/// The ends of a model's band. That it does not reach below the floor is for `with_band`, which knows the
/// way.
Limit band_low(RttModel model);
Limit band_high(RttModel model);

/// The model's `ms` with its band; `km` is the great circle's: the band does not reach below the floor.
Rtt with_band(RttModel model, double ms, double km);

/// How long a round trip may be and still tie with the nearest: which of the two is nearer is then not known.
Limit tie_limit(RttModel model);

/// Whether `other` ties with `nearest`.
bool is_tie(const Rtt& nearest, const Rtt& other);

/// How far the users of one place differ: the standard deviation of the logarithm of their ms about that of
/// the estimate, which is their median. 0 of models that know no difference.
double spread_of(RttModel model, AccessNetwork access);

} // namespace footprint
