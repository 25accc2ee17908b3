// SPDX-License-Identifier: MIT
#include "catalog/marker_outline.hpp"

namespace footprint {
namespace {

constexpr OutlinePoint square[] = {{0, -0.65}, {0.65, -0.65}, {0.65, 0.65}, {0, 0.65}};
constexpr OutlinePoint diamond[] = {{0, -0.96}, {0.94, 0}, {0, 0.96}};
constexpr OutlinePoint triangle[] = {{0, -1}, {0.8660, 0.5}, {0, 0.5}};
constexpr OutlinePoint triangle_down[] = {{0, -0.5}, {0.8660, -0.5}, {0, 1}};
constexpr OutlinePoint pentagon[] = {{0, -0.88}, {0.8369, -0.2719}, {0.5173, 0.7119}, {0, 0.7119}};
// Wider than high: a regular one is a circle at 5 pixels.
constexpr OutlinePoint hexagon[] = {{0, -0.62}, {0.48, -0.62}, {0.96, 0}, {0.48, 0.62}, {0, 0.62}};
constexpr OutlinePoint star[] = {{0, -1},          {0.2939, -0.4045}, {0.9511, -0.3090},
                          {0.4755, 0.1545}, {0.5878, 0.8090},  {0, 0.5}};
constexpr OutlinePoint star4[] = {{0, -1}, {0.34, -0.34}, {1, 0}, {0.34, 0.34}, {0, 1}};
constexpr OutlinePoint plus[] = {{0, -0.96},   {0.27, -0.96}, {0.27, -0.27}, {0.96, -0.27},
                          {0.96, 0.27}, {0.27, 0.27},  {0.27, 0.96},  {0, 0.96}};
constexpr OutlinePoint cross[] = {{0, -0.3818},     {0.4879, -0.8697}, {0.8697, -0.4879}, {0.3818, 0},
                           {0.8697, 0.4879}, {0.4879, 0.8697},  {0, 0.3818}};
constexpr OutlinePoint hourglass[] = {{0, -0.70}, {0.71, -0.70}, {0.22, 0}, {0.71, 0.70}, {0, 0.70}};

} // namespace

std::span<const OutlinePoint> marker_half_outline(Marker marker) {
    switch (marker) {
    case Marker::square: return square;
    case Marker::diamond: return diamond;
    case Marker::triangle:
    case Marker::triangle_left:
    case Marker::triangle_right: return triangle;
    case Marker::triangle_down: return triangle_down;
    case Marker::pentagon: return pentagon;
    case Marker::hexagon: return hexagon;
    case Marker::star: return star;
    case Marker::star4: return star4;
    case Marker::plus: return plus;
    case Marker::cross: return cross;
    case Marker::hourglass: return hourglass;
    case Marker::circle: break;
    }
    return {};
}

std::vector<OutlinePoint> marker_outline(Marker marker) {
    const std::span<const OutlinePoint> half = marker_half_outline(marker);
    std::vector<OutlinePoint> whole{half.begin(), half.end()};
    for (std::size_t i = half.size(); i-- > 0;)
        if (half[i].x > 0) whole.push_back({-half[i].x, half[i].y});
    for (OutlinePoint& p : whole) {
        if (marker == Marker::triangle_left) p = {p.y, -p.x};
        if (marker == Marker::triangle_right) p = {-p.y, p.x};
    }
    return whole;
}

} // namespace footprint
