// SPDX-License-Identifier: MIT
#include "output/group_shapes.hpp"

#include <algorithm>

namespace footprint {
namespace {

RowShape land_of(const Group& group, std::span<const CountryShape> countries) {
    const auto found = std::find_if(countries.begin(), countries.end(), [&](const CountryShape& shape) {
        return shape.country == group.country;
    });
    if (found == countries.end()) return {};
    return found->parts;
}

} // namespace

void add_group_shapes(TableLayer& layer, GroupLevel level, const std::vector<const Group*>& groups,
                      std::span<const CountryShape> countries) {
    if (level == GroupLevel::city) layer.shape = LayerShape::points;
    if (level == GroupLevel::country) layer.shape = LayerShape::polygons;
    if (layer.shape == LayerShape::none) return;
    for (const Group* group : groups)
        layer.shapes.push_back(level == GroupLevel::city ? RowShape{group->position}
                                                         : land_of(*group, countries));
}

} // namespace footprint
