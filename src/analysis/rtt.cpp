// SPDX-License-Identifier: MIT
#include "analysis/rtt.hpp"

#include <algorithm>
#include <array>

namespace footprint {
namespace {

constexpr double fibre_km_per_ms = 204.2;           ///< c / 1.468
constexpr double cable_ms_per_km = 1.263 * 2 / 200; ///< fitted on Azure's region pairs
constexpr double user_detour = 1.25;

struct Formula {
    RttBasis basis;
    std::array<double, 3> origin_ms; ///< by Origin
    double ramp_ms;
    double ramp_km;
    double ms_per_km;
    Limit low, high, tie;
};

constexpr Formula formula_of(RttModel model) {
    switch (model) {
    case RttModel::floor:
        return {RttBasis::floor, {0, 0, 0}, 0, 1, 2 / fibre_km_per_ms, {1, 0}, {1, 0}, {1, 0}};
    case RttModel::great_circle:
        return {RttBasis::great_circle, {5, 10, 22}, 0, 1, 1.5 * 2 / 200, {0.86, 0}, {1.54, 0}, {1.54, 0}};
    case RttModel::corridor:
        return {RttBasis::corridor, {3, 10, 22}, 10.15, 2000, cable_ms_per_km, {0.9, -3}, {1.1, 4}, {1.1, 4}};
    case RttModel::users: break;
    }
    // What is uncertain in the band is mostly the users' own access, which is common to both: a tie is
    // narrower.
    return {RttBasis::users, {0, 12, 25}, 0, 1, user_detour * cable_ms_per_km, {0.6, 0}, {1.7, 0}, {1.1, 4}};
}

Limit tie_limit(RttBasis basis) {
    for (const auto& row : model_names)
        if (basis_of(row.value) == basis) return formula_of(row.value).tie;
    return {1, 0}; // measured
}

} // namespace

Origin origin_of(AccessNetwork access) {
    return access == AccessNetwork::wired ? Origin::wired_user : Origin::wireless_user;
}

RttModel model_for(RttModel asked, Origin origin) {
    return asked == RttModel::users && origin == Origin::site ? RttModel::corridor : asked;
}

RttBasis basis_of(RttModel model) { return formula_of(model).basis; }

std::string_view in_words(RttBasis basis) {
    switch (basis) {
    case RttBasis::floor: return "floor: light in fibre";
    case RttBasis::great_circle: return "great-circle model";
    case RttBasis::corridor: return "as the cables allow (between data centers)";
    case RttBasis::users: return "as users measure it (model)";
    case RttBasis::measured: break;
    }
    return "measured";
}

double floor_ms(double km) { return 2 * km / fibre_km_per_ms; }

RttTerms terms_of(RttModel model, Origin origin) {
    const Formula formula = formula_of(model_for(model, origin));
    return {formula.origin_ms[static_cast<std::size_t>(origin)], formula.ramp_ms, formula.ramp_km,
            formula.ms_per_km};
}

Limit band_low(RttModel model) { return formula_of(model).low; }
Limit band_high(RttModel model) { return formula_of(model).high; }
Limit tie_limit(RttModel model) { return formula_of(model).tie; }

Rtt with_band(RttModel model, double ms, double km) {
    const Formula formula = formula_of(model);
    return {ms, std::min(ms, std::max(floor_ms(km), formula.low.of(ms))), formula.high.of(ms), formula.basis};
}

bool is_tie(const Rtt& nearest, const Rtt& other) {
    return other.ms <= tie_limit(nearest.basis).of(nearest.ms);
}

double spread_of(RttModel model, AccessNetwork access) {
    if (model != RttModel::users) return 0;
    return access == AccessNetwork::wired ? 0.2 : 0.4;
}

} // namespace footprint
