// SPDX-License-Identifier: MIT
#include "scene/marker_outline.hpp"

namespace footprint {
namespace {

constexpr Pixel square[] = {{0, -0.65}, {0.65, -0.65}, {0.65, 0.65}, {0, 0.65}};
constexpr Pixel diamond[] = {{0, -0.96}, {0.94, 0}, {0, 0.96}};
constexpr Pixel triangle[] = {{0, -1}, {0.8660, 0.5}, {0, 0.5}};
constexpr Pixel triangle_down[] = {{0, -0.5}, {0.8660, -0.5}, {0, 1}};
constexpr Pixel pentagon[] = {{0, -0.88}, {0.8369, -0.2719}, {0.5173, 0.7119}, {0, 0.7119}};
// Wider than high: a regular one is a circle at 5 pixels.
constexpr Pixel hexagon[] = {{0, -0.62}, {0.48, -0.62}, {0.96, 0}, {0.48, 0.62}, {0, 0.62}};
constexpr Pixel star[] = {{0, -1},          {0.2939, -0.4045}, {0.9511, -0.3090},
                          {0.4755, 0.1545}, {0.5878, 0.8090},  {0, 0.5}};
constexpr Pixel star4[] = {{0, -1}, {0.34, -0.34}, {1, 0}, {0.34, 0.34}, {0, 1}};
constexpr Pixel plus[] = {{0, -0.96},   {0.27, -0.96}, {0.27, -0.27}, {0.96, -0.27},
                          {0.96, 0.27}, {0.27, 0.27},  {0.27, 0.96},  {0, 0.96}};
constexpr Pixel cross[] = {{0, -0.3818},     {0.4879, -0.8697}, {0.8697, -0.4879}, {0.3818, 0},
                           {0.8697, 0.4879}, {0.4879, 0.8697},  {0, 0.3818}};
constexpr Pixel hourglass[] = {{0, -0.70}, {0.71, -0.70}, {0.22, 0}, {0.71, 0.70}, {0, 0.70}};

} // namespace

std::span<const Pixel> marker_half_outline(SpriteShape shape) {
    switch (shape) {
    case SpriteShape::square: return square;
    case SpriteShape::diamond: return diamond;
    case SpriteShape::triangle:
    case SpriteShape::triangle_left:
    case SpriteShape::triangle_right: return triangle;
    case SpriteShape::triangle_down: return triangle_down;
    case SpriteShape::pentagon: return pentagon;
    case SpriteShape::hexagon: return hexagon;
    case SpriteShape::star: return star;
    case SpriteShape::star4: return star4;
    case SpriteShape::plus: return plus;
    case SpriteShape::cross: return cross;
    case SpriteShape::hourglass: return hourglass;
    case SpriteShape::circle:
    case SpriteShape::box:
    case SpriteShape::segment:
    case SpriteShape::arc:
    case SpriteShape::marker_circle: break;
    }
    return {};
}

std::vector<Pixel> marker_outline(SpriteShape shape) {
    const std::span<const Pixel> half = marker_half_outline(shape);
    std::vector<Pixel> whole{half.begin(), half.end()};
    for (std::size_t i = half.size(); i-- > 0;)
        if (half[i].x > 0) whole.push_back({-half[i].x, half[i].y});
    for (Pixel& p : whole) {
        if (shape == SpriteShape::triangle_left) p = {p.y, -p.x};
        if (shape == SpriteShape::triangle_right) p = {-p.y, p.x};
    }
    return whole;
}

} // namespace footprint
