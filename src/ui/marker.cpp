// SPDX-License-Identifier: MIT
#include "ui/marker.hpp"

#include "ui/look.hpp"

#include <cmath>
#include <numbers>
#include <vector>

namespace footprint {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

/// Corners on a circle, the first at `start` radians clockwise from the top; with an inner radius every other
/// corner lies on that.
std::vector<ImVec2> on_circle(int corners, float start, float inner = 1) {
    std::vector<ImVec2> points;
    for (int i = 0; i < corners; ++i) {
        const float angle = start + 2 * pi * static_cast<float>(i) / static_cast<float>(corners);
        const float r = i % 2 == 1 ? inner : 1;
        points.push_back({r * std::sin(angle), -r * std::cos(angle)});
    }
    return points;
}

std::vector<ImVec2> plus_shape(float turn) {
    constexpr float a = 0.32F;
    constexpr float b = 0.93F;
    std::vector<ImVec2> points{{-a, -b}, {a, -b}, {a, -a}, {b, -a}, {b, a},   {a, a},
                               {a, b},   {-a, b}, {-a, a}, {-b, a}, {-b, -a}, {-a, -a}};
    for (ImVec2& p : points)
        p = {p.x * std::cos(turn) - p.y * std::sin(turn), p.x * std::sin(turn) + p.y * std::cos(turn)};
    return points;
}

std::vector<ImVec2> outline(Marker marker) {
    switch (marker) {
    case Marker::circle: return on_circle(24, 0);
    case Marker::square: return on_circle(4, pi / 4);
    case Marker::diamond: return on_circle(4, 0);
    case Marker::triangle: return on_circle(3, 0);
    case Marker::triangle_down: return on_circle(3, pi);
    case Marker::triangle_left: return on_circle(3, -pi / 2);
    case Marker::triangle_right: return on_circle(3, pi / 2);
    case Marker::pentagon: return on_circle(5, 0);
    case Marker::hexagon: return on_circle(6, 0);
    case Marker::star: return on_circle(10, 0, 0.45F);
    case Marker::star4: return on_circle(8, 0, 0.42F);
    case Marker::plus: return plus_shape(0);
    case Marker::cross: return plus_shape(pi / 4);
    case Marker::hourglass:
        return {{-0.75F, -0.85F}, {0.75F, -0.85F}, {0.18F, 0}, {0.75F, 0.85F}, {-0.75F, 0.85F}, {-0.18F, 0}};
    }
    return {};
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
                px(5.5F));
    ImGui::Dummy({line * 0.9F, line});
}

} // namespace footprint
