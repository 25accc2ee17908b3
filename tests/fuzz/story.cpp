// SPDX-License-Identifier: MIT
#include "view/story.hpp"

#include "driver.hpp"
#include "view/view_json.hpp"

void fuzz(std::string_view input) {
    using namespace footprint;
    const auto story = read_story(input, "fuzz.json");
    if (!story) return;
    must(!story->pages.empty());
    for (const StoryPage& page : story->pages) must(read_view(to_json(page.view), "page.json").has_value());
}
