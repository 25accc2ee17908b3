// SPDX-License-Identifier: MIT
#pragma once

// The plane a projection maps to: radians on a unit sphere, x to the right (east), y up (north), the origin where
// the central meridian meets the equator.

#include <algorithm>
#include <limits>
#include <vector>

namespace footprint {

struct PlanePoint {
    double x = 0;
    double y = 0;

    bool operator==(const PlanePoint&) const = default;
};

inline PlanePoint operator+(PlanePoint a, PlanePoint b) { return {a.x + b.x, a.y + b.y}; }
inline PlanePoint operator-(PlanePoint a, PlanePoint b) { return {a.x - b.x, a.y - b.y}; }
inline PlanePoint operator*(PlanePoint a, double s) { return {a.x * s, a.y * s}; }

using PlanePath = std::vector<PlanePoint>;
using PlanePolygon = std::vector<PlanePath>;

/// An axis-parallel box; the default is empty and includes nothing.
struct PlaneBounds {
    PlanePoint low{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    PlanePoint high{-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};

    bool empty() const { return low.x > high.x; }
    double width() const { return high.x - low.x; }
    double height() const { return high.y - low.y; }
    PlanePoint center() const { return {(low.x + high.x) / 2, (low.y + high.y) / 2}; }
    void include(PlanePoint p) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    bool overlaps(const PlaneBounds& other) const {
        return low.x <= other.high.x && other.low.x <= high.x && low.y <= other.high.y && other.low.y <= high.y;
    }
    bool covers(const PlaneBounds& other) const {
        return low.x <= other.low.x && other.high.x <= high.x && low.y <= other.low.y && other.high.y <= high.y;
    }
    bool contains(PlanePoint p) const { return low.x <= p.x && p.x <= high.x && low.y <= p.y && p.y <= high.y; }
    bool operator==(const PlaneBounds&) const = default;
};

} // namespace footprint
