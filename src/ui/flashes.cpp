// SPDX-License-Identifier: MIT
#include "ui/flashes.hpp"

#include "ui/look.hpp"

#include <algorithm>

namespace footprint {

void draw_flashes(const PanelContext& context) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    for (const Flash& flash : context.map.flashes) {
        const auto age = static_cast<float>(std::clamp(flash.age, 0.0, 1.0));
        const Catalogue& catalogue = context.world.catalogue;
        const ImVec2 center{static_cast<float>(flash.center.x), static_cast<float>(flash.center.y)};
        // Fast at first, then slower, as it pales.
        const float radius = flash.radius + px(22) * (1 - (1 - age) * (1 - age));
        ImVec4 color = to_vec4(catalogue.provider_of(flash.site).color);
        color.w = 0.85F * (1 - age);
        list.AddCircle(center, radius, to_u32(color), 0, px(1 + 1.6F * (1 - age)));
        color.w *= 0.18F;
        list.AddCircleFilled(center, radius, to_u32(color));
    }
}

} // namespace footprint
