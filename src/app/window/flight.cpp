// SPDX-License-Identifier: MIT
#include "app/window/flight.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace footprint {
namespace {

constexpr double rho = 1.4; ///< how far out a long way leads
constexpr double shortest_s = 0.18;
constexpr double seconds_a_unit = 0.14;
constexpr double least_px = 1.5; ///< shorter ways are no movement
constexpr double least_zoom = 0.01;

/// The way as the paper has it: u along the straight line, w the width of what is seen.
struct Way {
    double w0, w1, u1, b0, r0, length;

    Way(double width0, double width1, double distance)
        : w0(width0), w1(width1), u1(std::max(distance, 1e-9)) {
        const double r2 = rho * rho;
        b0 = (w1 * w1 - w0 * w0 + r2 * r2 * u1 * u1) / (2 * w0 * r2 * u1);
        const double b1 = (w1 * w1 - w0 * w0 - r2 * r2 * u1 * u1) / (2 * w1 * r2 * u1);
        r0 = std::log(std::sqrt(b0 * b0 + 1) - b0);
        const double r1 = std::log(std::sqrt(b1 * b1 + 1) - b1);
        length = (r1 - r0) / rho;
        if (is_straight()) length = std::abs(std::log(w1 / w0)) / rho;
    }
    /// Hardly anything but zooming: the formulas lose their digits.
    bool is_straight() const { return u1 < 1e-6 * std::max(w0, w1) || !std::isfinite(r0); }

    double width(double s) const {
        if (is_straight()) return w0 * std::exp((w1 < w0 ? -1 : 1) * rho * s);
        return w0 * std::cosh(r0) / std::cosh(rho * s + r0);
    }
    /// 0 to 1
    double share(double s) const {
        if (is_straight()) return length > 0 ? s / length : 1;
        const double u = w0 / (rho * rho) * (std::cosh(r0) * std::tanh(rho * s + r0) - std::sinh(r0));
        return u / u1;
    }
};

Way way_between(const Camera& from, const Camera& to, const Projection& projection,
                const Viewport& viewport) {
    const PlanePoint a = projection.forward(from.center);
    const PlanePoint b = projection.forward(to.center);
    const double across = std::max(1, viewport.width);
    return {across / Frame{from, projection, viewport}.pixels_per_unit(),
            across / Frame{to, projection, viewport}.pixels_per_unit(), std::hypot(a.x - b.x, a.y - b.y)};
}

} // namespace

void Flight::start(const Camera& from, const Camera& to, const Projection& projection,
                   const Viewport& viewport, double now_s) {
    const Way way = way_between(from, to, projection, viewport);
    const double px = way.u1 * Frame{to, projection, viewport}.pixels_per_unit();
    is_under_way_ =
        std::isfinite(way.length) && (px > least_px || std::abs(from.zoom - to.zoom) > least_zoom);
    from_ = from;
    to_ = to;
    projection_ = projection;
    viewport_ = viewport;
    length_ = way.length;
    start_s_ = now_s;
    duration_s_ = std::clamp(seconds_a_unit * way.length, shortest_s, longest_s);
}

Camera Flight::at(double now_s) {
    const double time = (now_s - start_s_) / duration_s_;
    if (!is_under_way_ || time >= 1) {
        is_under_way_ = false;
        return to_;
    }
    const double t = std::clamp(time, 0.0, 1.0);
    const double s = t * t * (3 - 2 * t) * length_;
    const Way way = way_between(from_, to_, projection_, viewport_);
    const PlanePoint a = projection_.forward(from_.center);
    const PlanePoint b = projection_.forward(to_.center);
    const double share = std::clamp(way.share(s), 0.0, 1.0);
    const auto center = projection_.inverse({a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share});
    const double zoom = std::clamp(from_.zoom + std::log2(way.w0 / way.width(s)), min_zoom, max_zoom);
    return {center.value_or(to_.center), zoom};
}

bool desktop_wants_movements() {
    const char* set = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    const std::filesystem::path folder =
        set && *set ? std::filesystem::path{set} : std::filesystem::path{home ? home : ""} / ".config";
    for (const char* toolkit : {"gtk-4.0", "gtk-3.0"}) {
        const auto text = read_file(folder / toolkit / "settings.ini");
        if (!text) continue;
        for (std::string line : split(*text, '\n')) {
            std::erase_if(line,
                          [](char letter) { return letter == ' ' || letter == '\r' || letter == '\t'; });
            if (line == "gtk-enable-animations=0" || line == "gtk-enable-animations=false") return false;
        }
    }
    return true;
}

} // namespace footprint
