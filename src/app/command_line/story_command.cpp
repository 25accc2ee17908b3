// SPDX-License-Identifier: MIT
#include "app/command_line/story_command.hpp"

#include "app/command_line/progress_line.hpp"
#include "app/command_line/spelled_command.hpp"
#include "app/command_line/story_files.hpp"
#include "app/command_line/view_options.hpp"
#include "app/picture/picture.hpp"
#include "base/file.hpp"
#include "output/story_text.hpp"
#include "view/option_values.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace footprint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_places = 10; ///< that a command names: as many as the text has rows

/// Where pages are to go: they are made in a workshop first, inside of the folder if that exists, else beside
/// it.
Result<fs::path> place_of_workshop(const fs::path& target) {
    std::error_code code;
    if (fs::exists(target, code) && !fs::is_directory(target, code))
        return failure(ErrorKind::failed, "is a file, expected a folder", target.string());
    const fs::path plain = target.has_filename() ? target : target.parent_path(); // "pages/"
    const fs::path parent = fs::exists(plain, code) ? plain : plain.parent_path();
    if (!parent.empty()) fs::create_directories(parent, code);
    if (code) return failure(ErrorKind::failed, "cannot make the folder: " + code.message(), target.string());
    return parent;
}

/// Moves `names` into place, one by one, each replacing what has its name.
Result<void> move_pages(const fs::path& from, const fs::path& target, const std::vector<std::string>& names) {
    std::error_code code;
    if (!fs::exists(target, code)) fs::create_directory(target, code);
    for (const std::string& name : names)
        if (!code) fs::rename(from / name, target / name, code);
    if (code) return failure(ErrorKind::failed, "cannot write the pages: " + code.message(), target.string());
    return {};
}

Result<void> list_stories(const Session& session) {
    std::string text;
    for (const auto& path : shipped_stories(session.data())) {
        const auto story = load_story(session.world(), path);
        if (!story) return tl::unexpected(story.error());
        text += fmt::format("{}  {}\n", path.stem().string(), story->title);
    }
    return print(text);
}

Result<JudgedClaim> judged(Analyst& analyst, const Claim& claim) {
    auto result = evaluate(analyst, claim);
    if (!result) return tl::unexpected(result.error());
    std::vector<std::string> places;
    for (const ClaimRow& row : result->rows)
        if (places.size() < most_places) places.push_back(row.place);
    return JudgedClaim{claim, std::move(*result), command_of(claim, places)};
}

Result<JudgedStory> judged(Analyst& analyst, const Story& story, const fs::path& path, Date today) {
    JudgedStory all{story.title, story.introduction, {}};
    for (std::size_t i = 0; i < story.pages.size(); ++i) {
        const StoryPage& page = story.pages[i];
        JudgedPage& now = all.pages.emplace_back();
        now = {
            page.title, page.caption, page.view.day(today), "", command_of(page.view, analyst.world(), today),
            {}};
        for (std::size_t k = 0; k < page.claims.size(); ++k) {
            auto claim = judged(analyst, page.claims[k]);
            if (!claim)
                return failure(ErrorKind::bad_data, claim.error().message,
                               fmt::format("{}: {}", path.string(), claim_place(story, i, k)));
            now.claims.push_back(std::move(*claim));
        }
    }
    return all;
}

/// The views as they are drawn, and how large.
struct Pictures {
    std::vector<View> views;
    Viewport viewport;
};

Result<Pictures> pictures_of(const Story& story, const StoryOptions& options) {
    const auto size = parse_size(options.size.empty() ? "1280x720" : options.size);
    if (!size) return tl::unexpected(size.error());
    const auto [width, height] = *size;
    Pictures pictures{{}, {width, height, natural_scale(width, height), {}}};
    for (const StoryPage& page : story.pages) pictures.views.push_back(page.view);
    if (options.theme.empty()) return pictures;
    const auto theme = parse_named("theme", options.theme, theme_names);
    if (!theme) return tl::unexpected(theme.error());
    for (View& view : pictures.views) view.theme = *theme;
    return pictures;
}

/// Draws 01.png, 02.png… into `folder` and names them in the story. Gives what the map leaves out.
Result<std::vector<Error>> draw_pages(const Session& session, const Pictures& pictures, JudgedStory& story,
                                      const fs::path& folder) {
    Jobs jobs;
    PictureDrawer drawer{jobs};
    drawer.open(session.snapshot, session.today);
    ProgressLine progress{ProgressLine::Tell::progress, pictures.views.size(), "pictures"};
    for (std::size_t i = 0; i < pictures.views.size(); ++i) {
        std::string& name = story.pages[i].picture;
        name = fmt::format("{:02}.png", i + 1);
        const auto image = drawer.draw(pictures.views[i], pictures.viewport);
        if (!image) return tl::unexpected(image.error());
        if (auto saved = save_picture(*image, folder / name); !saved) return tl::unexpected(saved.error());
        progress.advance();
    }
    return drawer.left_out();
}

/// Gives what the map leaves out.
Result<std::vector<Error>> write_pages(const Session& session, const Pictures& pictures, JudgedStory& story,
                                       const std::string& folder) {
    const auto place = place_of_workshop(folder);
    if (!place) return tl::unexpected(place.error());
    const Workshop workshop{*place};
    if (auto ready = workshop.opened(); !ready)
        return failure(ready.error().kind, ready.error().message, folder);
    auto left_out = draw_pages(session, pictures, story, workshop.path());
    const auto done = left_out.and_then([&](const auto&) {
        return write_file(workshop.path() / "index.md", story_markdown(session.world(), story));
    });
    if (!done) return failure(done.error().kind, done.error().message, folder); // not the workshop's own name
    std::vector<std::string> names;
    for (const JudgedPage& page : story.pages) names.push_back(page.picture);
    names.emplace_back("index.md"); // last: it names the others
    if (auto moved = move_pages(workshop.path(), folder, names); !moved) return tl::unexpected(moved.error());
    tell("{}: {} and index.md", folder, counted(pictures.views.size(), "picture"));
    return left_out;
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
        auto written = write_pages(session, *pictures, *told, options.folder);
        if (!written) return tl::unexpected(written.error());
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
