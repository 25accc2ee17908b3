// SPDX-License-Identifier: MIT
#include "ui/layout.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr double margin = 10;
constexpr double bar_height = 46;
constexpr double filter_width = 304;
constexpr double right_width = 352;
constexpr double both_need = 860; ///< narrower windows show one side panel
constexpr double story_width = 340;
constexpr double timeline_height = 100;
constexpr double least_height = 120;

} // namespace

Layout layout_panels(int width_px, int height_px, double scale, const PanelState& state) {
    Layout layout;
    if (state.hidden || width_px <= 0 || height_px <= 0) return layout;
    const double width = width_px / scale;
    const double height = height_px / scale;
    const auto rect = [scale](double x, double y, double w, double h) {
        return PanelRect{static_cast<float>(x * scale), static_cast<float>(y * scale),
                         static_cast<float>(w * scale), static_cast<float>(h * scale), true};
    };
    layout.bar = rect(margin, margin, width - 2 * margin, bar_height);
    layout.insets.top = margin + bar_height;

    const double top = 2 * margin + bar_height;
    double room = height - top - margin;
    if (room < least_height) return layout;
    if (const double left = room - timeline_height - margin; state.timeline && left >= least_height) {
        layout.timeline = rect(margin, top + left + margin, width - 2 * margin, timeline_height);
        layout.insets.bottom = margin + timeline_height;
        room = left;
    }
    const double widest = width - 2 * margin;
    const bool both_fit = width >= both_need;
    if (state.right) {
        const double w = std::min(right_width, widest);
        layout.right = rect(width - margin - w, top, w, room);
        layout.insets.right = margin + w;
    }
    if (state.filter && (both_fit || !state.right)) {
        const double w = std::min(filter_width, widest);
        layout.filter = rect(margin, top, w, room);
        layout.insets.left = margin + w;
    } else if (state.story && (both_fit || !state.right)) {
        const double w = std::min(story_width, widest);
        layout.story = rect(margin, top, w, room);
        layout.insets.left = margin + w;
    }
    return layout;
}

} // namespace footprint
