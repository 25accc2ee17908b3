// SPDX-License-Identifier: MIT
#pragma once

// The story that is open in the window, and the page that is shown.

#include "ui/story_model.hpp"

#include <optional>

namespace footprint {

class WindowStory {
  public:
    /// `story` as load_story gives it, from `path`.
    WindowStory(Story story, std::filesystem::path path) : story_(std::move(story)), path_(std::move(path)) {}

    const Story& story() const { return story_; }
    const std::filesystem::path& path() const { return path_; }

    std::size_t page() const { return page_; }
    std::size_t pages() const { return story_.pages.size(); }
    /// What the page shows, in the theme of `now`.
    View view_of(std::size_t page, const View& now) const;
    /// Goes there and evaluates its claims.
    void show(std::size_t page, Analyst& analyst);
    /// The page that shows just `view`, if there is one: after undo.
    std::optional<std::size_t> page_of(const View& view) const;
    const StoryModel& model() const { return model_; }

  private:
    Story story_;
    std::filesystem::path path_;
    std::size_t page_ = 0;
    StoryModel model_;
};

/// Whether the JSON file is a story, or a view with claims. One that cannot be read is none.
bool is_story_file(const std::filesystem::path& path);

/// The stories that came with the program; those that cannot be read are left out.
std::vector<StoryFile> story_list(const std::vector<std::filesystem::path>& paths);

} // namespace footprint
