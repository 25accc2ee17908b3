// SPDX-License-Identifier: MIT
#pragma once

// The picture of the timeline: years, chart, ticks, the mark of the day.

#include "ui/timeline_model.hpp"

#include <imgui.h>

namespace footprint {

/// Where its parts lie, window pixels.
struct TrackPlace {
    float left = 0; ///< the first day
    float right = 0;
    float top = 0;
    float base = 0;   ///< openings above, closings below
    float bottom = 0; ///< the years' end
};

TrackPlace track_place(ImVec2 at, ImVec2 size);

struct TrackLook {
    const Catalogue& catalogue;
    const TimelineModel& model;
    Date day{};                  ///< of the map
    const std::string& selected; ///< a site's key, or empty
    std::optional<float> hover;  ///< pixels from the left end
};

void draw_track_picture(ImDrawList& list, const TrackPlace& place, const TimeAxis& axis, const TrackLook& it);

/// The chart's values on one day, as lines of a tooltip.
void draw_readings(const Catalogue& catalogue, const Chart& chart, Date day);

} // namespace footprint
