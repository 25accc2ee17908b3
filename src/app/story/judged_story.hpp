// SPDX-License-Identifier: MIT
#pragma once

// A story with its claims judged, ready to be told.

#include "output/story_text.hpp"
#include "view/story.hpp"

#include <filesystem>

namespace footprint {

/// Errors name the claim's place in `path`, the file that the story was read from.
Result<JudgedStory> judged(Analyst& analyst, const Story& story, const std::filesystem::path& path, Date today);

} // namespace footprint
