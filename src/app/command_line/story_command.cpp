// SPDX-License-Identifier: MIT
#include "app/command_line/story_command.hpp"

#include "app/command_line/progress_line.hpp"
#include "app/command_line/view_options.hpp"
#include "app/story/judged_story.hpp"
#include "app/story/story_files.hpp"
#include "app/story/story_pages.hpp"
#include "base/text.hpp"
#include "view/option_values.hpp"

#include <filesystem>

namespace footprint {
namespace {

Result<void> list_stories(const Session& session) {
    std::string text;
    for (const auto& path : shipped_stories(session.data())) {
        const auto story = load_story(session.world(), path);
        if (!story) return tl::unexpected(story.error());
        text += fmt::format("{}  {}\n", path.stem().string(), story->title);
    }
    return print(text);
}

Result<StoryPictures> pictures_of(const Story& story, const StoryOptions& options) {
    const auto size = parse_size(options.size.empty() ? "1280x720" : options.size);
    if (!size) return tl::unexpected(size.error());
    const auto [width, height] = *size;
    StoryPictures pictures{{}, {width, height, natural_scale(width, height), {}}};
    for (const StoryPage& page : story.pages) pictures.views.push_back(page.view);
    if (options.theme.empty()) return pictures;
    const auto theme = parse_named("theme", options.theme, theme_names);
    if (!theme) return tl::unexpected(theme.error());
    for (View& view : pictures.views) view.theme = *theme;
    return pictures;
}

/// Gives what the map leaves out.
Result<std::vector<Error>> written_pages(const Session& session, const StoryPictures& pictures, JudgedStory& story,
                                         const std::string& folder) {
    Jobs jobs;
    ProgressLine progress{ProgressLine::Tell::progress, pictures.views.size(), "pictures"};
    return write_pages(jobs, session.snapshot, session.today, pictures, story, folder, [&](std::size_t) {
        progress.advance();
        return true;
    });
}

} // namespace

Result<void> story_command(const Session& session, const StoryOptions& options) {
    if (options.story.empty()) {
        if (!options.folder.empty())
            return failure(ErrorKind::usage, "-o needs a story; `footprint story` lists some");
        return list_stories(session);
    }
    const auto path = find_story(session.data(), options.story);
    if (!path) return tl::unexpected(path.error());
    const auto story = load_story(session.world(), *path);
    if (!story) return tl::unexpected(story.error());
    const auto pictures = pictures_of(*story, options);
    if (!pictures) return tl::unexpected(pictures.error());
    Analyst analyst{session.snapshot};
    auto told = judged(analyst, *story, *path, session.today);
    if (!told) return tl::unexpected(told.error());
    const bool wants_json = options.format == "json";
    std::vector<Error> left_out;
    if (!options.folder.empty()) {
        auto written = written_pages(session, *pictures, *told, options.folder);
        if (!written) return tl::unexpected(written.error());
        tell("{}: {} and index.md", options.folder, counted(pictures->views.size(), "picture"));
        left_out = std::move(*written);
    }
    if (wants_json || options.folder.empty())
        if (auto done =
                print(wants_json ? story_json(session.world(), *told) : story_text(session.world(), *told));
            !done)
            return done;
    if (!wants_json) tell("{}", verdicts_summary(*told));
    return told_left_out(session, left_out);
}

} // namespace footprint
