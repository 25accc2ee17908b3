// SPDX-License-Identifier: MIT
#pragma once

// `footprint story`: judges the claims of a story, and makes pages of it.

#include "app/session.hpp"

#include <string>

namespace footprint {

struct StoryOptions {
    std::string story;  ///< a file or the name of a shipped one; empty: lists those
    std::string folder; ///< for pictures and index.md; empty: only prints
    std::string format; ///< "json", else text
    std::string size;   ///< empty: 1280x720
    std::string theme;  ///< empty: as the story says
};

/// An error leaves the folder as it was. Files in it that are no part of the story stay.
Result<void> story_command(const Session& session, const StoryOptions& options);

} // namespace footprint
