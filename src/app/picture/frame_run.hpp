// SPDX-License-Identifier: MIT
#pragma once

// Pictures of many days: drawn one after the other while the one before is written, and made into a film if that is wanted.

#include "app/picture/frames.hpp"
#include "app/picture/picture.hpp"

#include <functional>

namespace footprint {

struct FramesOrder {
    SnapshotPointer snapshot;
    Date today{};
    View view; ///< whatever its day
    Viewport viewport;
    std::vector<Date> days;
    std::string output;     ///< a film, or a pattern of names (see frame_name)
    double per_second = 10; ///< of a film
    EarlierFrames earlier = EarlierFrames::keep;
};

/// Which frames there are to be, and which are there. Those of a film wait in a folder beside it, so that a run that was ended
/// early can go on. An error if it is to be a film and there is no ffmpeg.
Result<FramePlan> plan_of(const FramesOrder& order);

/// Called after each frame; false ends the work.
using FrameDone = std::function<bool(std::size_t done)>;

/// Draws what is missing. `drawer` is opened here.
Result<void> draw_frames(const FramesOrder& order, const FramePlan& plan, PictureDrawer& drawer, Jobs& jobs,
                         const FrameDone& frame_done);

/// Makes the film of the frames, then removes them. `frame_done` is called after each frame that is encoded.
Result<void> finish_film(const FramesOrder& order, const FramePlan& plan, const FrameDone& frame_done);

std::size_t count_done(const FramePlan& plan);

} // namespace footprint
