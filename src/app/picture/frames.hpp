// SPDX-License-Identifier: MIT
#pragma once

// Pictures of many days: their names, and which of them are there already from a run that was ended early.

#include "base/date.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace footprint {

struct TimedFrame {
    Date day;
    std::filesystem::path path;
    bool is_done = false; ///< written by an earlier run for the same picture and day
};

struct FramePlan {
    std::vector<TimedFrame> frames;
    std::filesystem::path record;         ///< says what the frames beside it show
    std::string key;                      ///< of what they are to show
    std::map<std::string, Date> recorded; ///< the frames of this key by name, of earlier runs and this one
};

/// "%Y-%m.png" on 2016-04-30 is "2016-04.png"; %d is the day, %% a per cent sign. A usage error names any
/// other.
Result<std::string> frame_name(std::string_view pattern, Date day);

/// The pattern that stands for just `name`: its per cent signs doubled.
std::string as_pattern(std::string_view name);

enum class EarlierFrames : std::uint8_t { keep, draw_again };

/// A frame a day. A usage error if two would have one name. `key` stands for all else that the pictures
/// depend on: a frame that is there counts as done only if the record beside it has the same key and names it
/// with the same day.
Result<FramePlan> plan_frames(const std::string& pattern, const std::vector<Date>& days,
                              const std::string& key, EarlierFrames earlier = EarlierFrames::keep);

/// Makes the folders, removes the frames that are there but not done, then writes the record: what is there
/// and recorded is always what the record says. To be called before the first frame is written.
Result<void> begin_frames(const FramePlan& plan);

/// Removes the frames of the plan and those recorded beside them, the record, and the folder if nothing else
/// is in it.
void remove_frames(const FramePlan& plan);

} // namespace footprint
