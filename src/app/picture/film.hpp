// SPDX-License-Identifier: MIT
#pragma once

// Frames into a film: by ffmpeg, where it is installed.

#include "base/result.hpp"

#include <filesystem>
#include <functional>
#include <vector>

namespace footprint {

/// Whether a file of this name is a film: .mp4, .webm or .gif.
bool is_film(const std::filesystem::path& path);

/// An error that says what to install if there is no ffmpeg on PATH.
Result<void> check_ffmpeg();

/// Runs ffmpeg over PNG `frames`, `per_second` of them a second, and replaces `film` atomically. `frame_done` is called after each
/// that it has taken; false ends it, and nothing is written.
Result<void> make_film(const std::vector<std::filesystem::path>& frames, double per_second,
                       const std::filesystem::path& film, const std::function<bool(std::size_t done)>& frame_done = {});

} // namespace footprint
