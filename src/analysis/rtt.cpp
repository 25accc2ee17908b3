// SPDX-License-Identifier: MIT
#include "analysis/rtt.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr double fibre_km_per_ms = 204.2; ///< c / 1.468

/// ms = the origin's term + `per_km` * path km; 80 % of measured pairs lie in [low, high] * ms.
struct Formula {
    double site_term_ms;
    double per_km;
    double low;
    double high;
    RttBasis basis;
};

constexpr Formula formula_of(RttModel model) {
    switch (model) {
    case RttModel::floor: return {0, 2 / fibre_km_per_ms, 1, 1, RttBasis::floor};
    case RttModel::great_circle: return {5, 1.5 * 2 / 200, 0.86, 1.54, RttBasis::great_circle};
    case RttModel::corridor: break;
    }
    return {13.15, 1.263 * 2 / 200, 0.86, 1.22, RttBasis::corridor};
}

} // namespace

Origin origin_of(AccessNetwork access) {
    return access == AccessNetwork::wired ? Origin::wired_user : Origin::wireless_user;
}

RttBasis basis_of(RttModel model) { return formula_of(model).basis; }

std::string_view in_words(RttBasis basis) {
    switch (basis) {
    case RttBasis::floor: return "floor: light in fibre";
    case RttBasis::great_circle: return "great-circle model";
    case RttBasis::corridor: return "corridor model";
    case RttBasis::measured: break;
    }
    return "measured";
}

double floor_ms(double km) { return 2 * km / fibre_km_per_ms; }

double origin_ms(RttModel model, Origin origin) {
    if (model == RttModel::floor) return 0;
    switch (origin) {
    case Origin::wired_user: return 10;
    case Origin::wireless_user: return 22;
    case Origin::site: break;
    }
    return formula_of(model).site_term_ms;
}

double ms_per_km(RttModel model) { return formula_of(model).per_km; }

double estimate_ms(RttModel model, Origin origin, double path_km) {
    return origin_ms(model, origin) + ms_per_km(model) * path_km;
}

Rtt with_band(RttModel model, double ms, double km) {
    const Formula formula = formula_of(model);
    return {ms, std::min(ms, std::max(floor_ms(km), formula.low * ms)), formula.high * ms, formula.basis};
}

double band_factor(RttModel model) { return formula_of(model).high; }

bool is_tie(const Rtt& nearest, const Rtt& other) { return other.ms <= nearest.high_ms; }

} // namespace footprint
