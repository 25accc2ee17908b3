// SPDX-License-Identifier: MIT
#pragma once

// A story as pages: a picture each, and a text that shows them.

#include "app/picture/picture.hpp"
#include "output/story_text.hpp"

#include <functional>

namespace footprint {

/// The views as they are drawn, and how large.
struct StoryPictures {
    std::vector<View> views;
    Viewport viewport;
};

/// Called after each picture; false ends the work.
using PageDone = std::function<bool(std::size_t done)>;

/// Draws 01.png, 02.png… and writes index.md, into `folder`, which is made if need be. An error, or the end, leaves the folder as
/// it was; files in it that are no part of the story stay. `story` gets the pictures' names. Gives what the map leaves out.
Result<std::vector<Error>> write_pages(Jobs& jobs, const SnapshotPointer& snapshot, Date today, const StoryPictures& pictures,
                                       JudgedStory& story, const std::filesystem::path& folder, const PageDone& page_done);

} // namespace footprint
