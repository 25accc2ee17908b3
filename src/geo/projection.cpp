// SPDX-License-Identifier: MIT
#include "geo/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace footprint {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double radians = pi / 180.0;
constexpr double degrees = 180.0 / pi;

// Equal Earth's polynomial in the parametric latitude t: y = t P(t^2), dy/dt = D(t^2).
constexpr double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
const double m = std::sqrt(3.0) / 2;

double equal_earth_y(double t) {
    const double t2 = t * t;
    const double t6 = t2 * t2 * t2;
    return t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
}

double equal_earth_dy(double t) {
    const double t2 = t * t;
    const double t6 = t2 * t2 * t2;
    return a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2);
}

double equal_earth_width(double t) { return std::cos(t) / (m * equal_earth_dy(t)); }

/// What y and x / lon become at one latitude.
struct Row {
    double y;
    double width;
};

Row row_at(ProjectionKind kind, double lat) {
    const double phi = lat * radians;
    switch (kind) {
    case ProjectionKind::equal_earth: {
        const double t = std::asin(m * std::sin(phi));
        return {equal_earth_y(t), equal_earth_width(t)};
    }
    case ProjectionKind::mercator: {
        const double clamped = std::clamp(lat, -mercator_max_latitude, mercator_max_latitude) * radians;
        return {std::asinh(std::tan(clamped)), 1.0};
    }
    case ProjectionKind::plate_carree: break;
    }
    return {phi, 1.0};
}

} // namespace

PlanePoint Projection::forward(LonLat place) const {
    return forward_relative(wrap_longitude(place.lon - central_meridian), place.lat);
}

PlanePoint Projection::forward_relative(double relative_lon, double lat) const {
    const Row row = row_at(kind, lat);
    return {relative_lon * radians * row.width, row.y};
}

std::optional<LonLat> Projection::inverse(PlanePoint point) const {
    constexpr double slack = 1e-9;
    if (!std::isfinite(point.x) || std::abs(point.y) > bounds().high.y + slack) return std::nullopt;
    double lat = 0;
    double width = 1;
    switch (kind) {
    case ProjectionKind::equal_earth: {
        double t = point.y / a1;
        for (int step = 0; step < 12; ++step) { // Newton; the polynomial is monotone, four steps are the rule
            const double change = (equal_earth_y(t) - point.y) / equal_earth_dy(t);
            t -= change;
            if (std::abs(change) < 1e-13) break;
        }
        lat = std::asin(std::clamp(std::sin(t) / m, -1.0, 1.0)) * degrees;
        width = equal_earth_width(t);
        break;
    }
    case ProjectionKind::mercator: lat = std::atan(std::sinh(point.y)) * degrees; break;
    case ProjectionKind::plate_carree: lat = std::clamp(point.y * degrees, -90.0, 90.0); break;
    }
    const double relative = point.x / width * degrees;
    if (std::abs(relative) > 180 + slack) return std::nullopt;
    return LonLat{wrap_longitude(std::clamp(relative, -180.0, 180.0) + central_meridian), lat};
}

PlaneBounds Projection::bounds() const {
    const Row pole = row_at(kind, 90);
    const Row equator = row_at(kind, 0);
    return {{-pi * equator.width, -pole.y}, {pi * equator.width, pole.y}};
}

double Projection::max_latitude() const { return kind == ProjectionKind::mercator ? mercator_max_latitude : 90.0; }

double Projection::parallel_scale(double lat) const { return row_at(kind, lat).width / std::cos(lat * radians); }

} // namespace footprint
