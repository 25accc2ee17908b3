// SPDX-License-Identifier: MIT
#include "app/window/window_story.hpp"

#include "base/file.hpp"

#include <nlohmann/json.hpp>

namespace footprint {

View WindowStory::view_of(std::size_t page, const View& now) const {
    View view = story_.pages[page].view;
    // What the page says nothing of stays as the reader has it.
    const View plain;
    view.theme = now.theme;
    if (view.chart == plain.chart) view.chart = now.chart;
    if (view.rank_by == plain.rank_by) view.rank_by = now.rank_by;
    if (view.events == plain.events) view.events = now.events;
    return view;
}

void WindowStory::show(std::size_t page, Analyst& analyst) {
    page_ = page;
    model_ = story_model(analyst, story_, page);
}

std::optional<std::size_t> WindowStory::page_of(const View& view) const {
    for (std::size_t i = 0; i < pages(); ++i)
        if (view_of(i, view) == view) return i;
    return std::nullopt;
}

bool is_story_file(const std::filesystem::path& path) {
    const auto text = read_file(path);
    if (!text) return false;
    const auto root = nlohmann::json::parse(*text, nullptr, false);
    return root.is_object() && (root.contains("pages") || root.contains("claims"));
}

std::vector<StoryFile> story_list(const std::vector<std::filesystem::path>& paths) {
    std::vector<StoryFile> stories;
    for (const auto& path : paths) {
        const auto text = read_file(path);
        if (!text) continue;
        const auto story = read_story(*text, path.string());
        if (story) stories.push_back({story->title.empty() ? path.stem().string() : story->title, path});
    }
    return stories;
}

} // namespace footprint
