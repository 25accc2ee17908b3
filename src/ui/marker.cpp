// SPDX-License-Identifier: MIT
#include "ui/marker.hpp"

#include "catalog/marker_outline.hpp"
#include "ui/look.hpp"

#include <cmath>
#include <numbers>
#include <vector>

namespace footprint {
namespace {

std::vector<ImVec2> outline(Marker marker) {
    std::vector<ImVec2> points;
    if (marker == Marker::circle) {
        constexpr int corners = 24;
        for (int i = 0; i < corners; ++i) {
            const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / corners;
            points.push_back({marker_circle_radius * std::sin(angle), -marker_circle_radius * std::cos(angle)});
        }
    }
    for (const OutlinePoint& p : marker_outline(marker))
        points.push_back({static_cast<float>(p.x), static_cast<float>(p.y)});
    return points;
}

/// A fan from the centre: every shape here is star-shaped about it, and ImGui fills only convex ones.
void fill_fan(ImDrawList& list, const std::vector<ImVec2>& points, ImVec2 center, ImU32 color) {
    for (std::size_t i = 0; i < points.size(); ++i)
        list.AddTriangleFilled(center, points[i], points[(i + 1) % points.size()], color);
}

} // namespace

void draw_marker(ImDrawList& list, const Provider& provider, Status status, ImVec2 center, float radius) {
    std::vector<ImVec2> points = outline(provider.marker);
    const bool full = status == Status::open;
    const float r = full ? radius : radius - 0.5F * px(1);
    for (ImVec2& p : points) p = {center.x + p.x * r, center.y + p.y * r};
    ImVec4 color = to_vec4(provider.color);
    if (status == Status::announced || status == Status::closed) color.w = 0.6F;
    const auto count = static_cast<int>(points.size());
    if (full) {
        if (provider.marker <= Marker::hexagon) {
            list.AddConvexPolyFilled(points.data(), count, to_u32(color));
        } else {
            // Without anti-aliasing the fan's inner edges leave no seams; the outline smooths the outer ones.
            const ImDrawListFlags flags = list.Flags;
            list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
            fill_fan(list, points, center, to_u32(color));
            list.Flags = flags;
        }
        // On the light theme a dark edge, as on the map: some providers' colours are pale.
        const ImVec4 edge = look().theme == Theme::light ? look().palette.marker_outline : color;
        list.AddPolyline(points.data(), count, to_u32(edge), ImDrawFlags_Closed, px(1));
    } else {
        list.AddPolyline(points.data(), count, to_u32(color), ImDrawFlags_Closed, px(1.6F));
    }
}

void marker_item(const Provider& provider, Status status) {
    const float line = ImGui::GetTextLineHeight();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_marker(*ImGui::GetWindowDrawList(), provider, status, {at.x + line * 0.45F, at.y + line * 0.5F},
                px(6.2F));
    ImGui::Dummy({line * 0.9F, line});
}

} // namespace footprint
