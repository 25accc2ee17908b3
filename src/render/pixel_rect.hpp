// SPDX-License-Identifier: MIT
#pragma once

// Whole pixels. Map pixels count from the plane's origin, x to the right and y up: the plane times the scale
// of a scene, wherever its viewport lies. That is what makes a picture independent of how it is cut into
// pieces: shaders round positions to 1/256 of a map pixel, and from there on whole numbers of pixels are
// added, which is exact.

#include "scene/scene.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {

/// x0 <= x < x1, y0 <= y < y1.
struct PixelRect {
    int x0 = 0;
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;

    int width() const { return x1 - x0; }
    int height() const { return y1 - y0; }
    bool empty() const { return x0 >= x1 || y0 >= y1; }
    bool contains(const PixelRect& other) const {
        return x0 <= other.x0 && other.x1 <= x1 && y0 <= other.y0 && other.y1 <= y1;
    }
    bool overlaps(const PixelRect& other) const {
        return x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
    }
    PixelRect shifted(int dx, int dy) const { return {x0 + dx, y0 + dy, x1 + dx, y1 + dy}; }
    bool operator==(const PixelRect&) const = default;
};

/// A part of a picture that is drawn on its own: its top left corner in the picture (y down), its size.
struct PicturePart {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/// The map pixels that a part of a scene's viewport shows.
inline PixelRect visible_map_pixels(const Scene& scene, const PicturePart& part) {
    const int left = part.x - static_cast<int>(std::lround(scene.origin.x));
    const int top = static_cast<int>(std::lround(scene.origin.y)) - part.y;
    return {left, top - part.height, left + part.width, top};
}

} // namespace footprint
