// SPDX-License-Identifier: MIT
#include "geo/great_circle.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace footprint {
namespace {

constexpr double radians = std::numbers::pi / 180;

using Vector = std::array<double, 3>;

Vector to_vector(LonLat place) {
    const double lon = place.lon * radians;
    const double lat = place.lat * radians;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

LonLat to_place(const Vector& v) {
    return {std::atan2(v[1], v[0]) / radians, std::atan2(v[2], std::hypot(v[0], v[1])) / radians};
}

double dot(const Vector& a, const Vector& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

/// The direction in which to leave `from` for `to`: a unit vector at a right angle to `from`.
Vector heading(const Vector& from, const Vector& to) {
    const double along = dot(from, to);
    Vector side{to[0] - along * from[0], to[1] - along * from[1], to[2] - along * from[2]};
    const double size = std::sqrt(dot(side, side));
    if (size > 1e-9) return {side[0] / size, side[1] / size, side[2] / size};
    // Antipodes: by the north pole, from a pole along the meridian of Greenwich.
    const Vector by = std::hypot(from[0], from[1]) > 1e-9 ? Vector{0, 0, 1} : Vector{1, 0, 0};
    return heading(from, by);
}

/// Adds `next` to the last piece, and starts another where the way from the one before crosses the
/// antimeridian. A turn of more than 180 degrees is a crossing; one that is still large in steps as short as
/// they get is a pole.
void add(std::vector<Path>& pieces, LonLat next) {
    const LonLat last = pieces.back().back();
    const double turn = std::abs(next.lon - last.lon);
    if (turn > 90 && turn < 270) {
        const double pole = last.lat + next.lat > 0 ? 90 : -90;
        pieces.back().push_back({last.lon, pole});
        pieces.push_back({{next.lon, pole}, next});
        return;
    }
    if (turn > 180) {
        const double edge = last.lon > 0 ? 180 : -180;
        const double to_edge = std::abs(edge - last.lon);
        const double beyond = std::abs(-edge - next.lon);
        const double t = to_edge + beyond > 0 ? to_edge / (to_edge + beyond) : 0;
        const double lat = last.lat + t * (next.lat - last.lat);
        if (to_edge > 0) pieces.back().push_back({edge, lat});
        pieces.push_back({{-edge, lat}});
        if (beyond == 0) return;
    }
    pieces.back().push_back(next);
}

class Tracer {
  public:
    Tracer(LonLat a, LonLat b) : start_(to_vector(a)), ahead_(heading(start_, to_vector(b))), pieces_{{a}} {}

    /// Goes on from the angle `from` to `to`, which is `place`: in shorter steps near a pole, where longitude
    /// turns fast.
    void go(double from, double to, LonLat place) {
        constexpr double fast_turn = 10;  // degrees
        constexpr double shortest = 1e-5; // radians: 64 m
        const double turn = std::abs(std::remainder(place.lon - pieces_.back().back().lon, 360));
        if (turn > fast_turn && to - from > shortest) {
            const double middle = (from + to) / 2;
            go(from, middle, at(middle));
            go(middle, to, place);
            return;
        }
        add(pieces_, place);
    }

    LonLat at(double angle) const {
        const double c = std::cos(angle);
        const double s = std::sin(angle);
        return to_place(
            {c * start_[0] + s * ahead_[0], c * start_[1] + s * ahead_[1], c * start_[2] + s * ahead_[2]});
    }

    std::vector<Path> finish() {
        std::erase_if(pieces_, [](const Path& piece) { return piece.size() < 2; });
        return std::move(pieces_);
    }

  private:
    Vector start_;
    Vector ahead_;
    std::vector<Path> pieces_;
};

} // namespace

std::vector<Path> great_circle(LonLat a, LonLat b, double step_degrees) {
    const double length = distance_km(a, b) / earth_radius_km;
    if (length < 1e-12) return {};
    Tracer line{a, b};
    const int steps = std::max(1, static_cast<int>(std::ceil(length / radians / step_degrees)));
    for (int i = 1; i <= steps; ++i) {
        const double angle = length * i / steps;
        line.go(length * (i - 1) / steps, angle, i == steps ? b : line.at(angle));
    }
    return line.finish();
}

} // namespace footprint
