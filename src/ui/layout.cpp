// SPDX-License-Identifier: MIT
#include "ui/layout.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr double margin = 10;
constexpr double bar_height = 46;
constexpr double least_map = 0.34;   ///< of the width between both side panels; where it is less there is one
constexpr double timeline_height = 100;
constexpr double low_timeline_height = 56; ///< one row
constexpr double low_window = 600;         ///< which has the low timeline
constexpr double least_height = 120;
constexpr double beside_timeline = 190; ///< a panel over it is at least so high

/// Panels are as wide as their words want, in a narrow window as wide as they bear.
struct PanelWidth {
    double least;
    double share; ///< of the window
    double most;

    double in(double window) const { return std::min(std::clamp(share * window, least, most), window - 2 * margin); }
};
constexpr PanelWidth filter_width{236, 0.25, 304};
constexpr PanelWidth right_width{318, 0.31, 352};
constexpr PanelWidth story_width{260, 0.28, 340};

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
    const double bar = height < low_window ? low_timeline_height : timeline_height;
    if (const double left = room - bar - margin; state.timeline && left >= beside_timeline) {
        layout.timeline = rect(margin, top + left + margin, width - 2 * margin, bar);
        layout.insets.bottom = margin + bar;
        room = left;
    }
    const double left_width = (state.filter ? filter_width : story_width).in(width);
    const bool both_fit = width - left_width - right_width.in(width) - 2 * margin >= least_map * width;
    if (state.right) {
        const double w = right_width.in(width);
        layout.right = rect(width - margin - w, top, w, room);
        layout.insets.right = margin + w;
    }
    if (state.filter && (both_fit || !state.right)) {
        const double w = left_width;
        layout.filter = rect(margin, top, w, room);
        layout.insets.left = margin + w;
    } else if (state.story && (both_fit || !state.right)) {
        const double w = left_width;
        layout.story = rect(margin, top, w, room);
        layout.insets.left = margin + w;
    }
    return layout;
}

} // namespace footprint
