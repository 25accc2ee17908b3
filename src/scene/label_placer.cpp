// SPDX-License-Identifier: MIT
#include "scene/label_placer.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

/// Air between two names, pixels.
constexpr double padding = 2;

} // namespace

bool LabelPlacer::is_free(const Box& box) const {
    if (!box.within(area_)) return false;
    return std::none_of(taken_.begin(), taken_.end(), [&](const Box& other) { return other.overlaps(box); });
}

std::optional<Pixel> LabelPlacer::place(Pixel place, const TextSize& size, double gap, std::span<const LabelSide> sides) {
    for (const LabelSide side : sides) {
        Pixel corner{place.x - size.width / 2, place.y - size.height / 2};
        switch (side) {
        case LabelSide::right: corner.x = place.x + gap; break;
        case LabelSide::left: corner.x = place.x - gap - size.width; break;
        case LabelSide::above: corner.y = place.y - gap - size.height; break;
        case LabelSide::below: corner.y = place.y + gap; break;
        case LabelSide::centered: break;
        }
        corner = {std::round(corner.x), std::round(corner.y)};
        const Box box{corner.x - padding, corner.y - padding / 2, corner.x + size.width + padding,
                      corner.y + size.height + padding / 2};
        if (!is_free(box)) continue;
        reserve(box);
        return corner;
    }
    return std::nullopt;
}

} // namespace footprint
