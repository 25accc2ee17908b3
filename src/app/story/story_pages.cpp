// SPDX-License-Identifier: MIT
#include "app/story/story_pages.hpp"

#include "base/file.hpp"

namespace footprint {
namespace {

namespace fs = std::filesystem;

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

/// Draws 01.png, 02.png… into `folder` and names them in the story. Gives what the map leaves out.
Result<std::vector<Error>> draw_pages(PictureDrawer& drawer, const StoryPictures& pictures, JudgedStory& story,
                                      const fs::path& folder, const PageDone& page_done) {
    for (std::size_t i = 0; i < pictures.views.size(); ++i) {
        std::string& name = story.pages[i].picture;
        name = fmt::format("{:02}.png", i + 1);
        const auto image = drawer.draw(pictures.views[i], pictures.viewport);
        if (!image) return tl::unexpected(image.error());
        if (auto saved = save_picture(*image, folder / name); !saved) return tl::unexpected(saved.error());
        if (!page_done(i + 1)) return failure(ErrorKind::failed, "it was given up");
    }
    return drawer.left_out();
}

} // namespace

Result<std::vector<Error>> write_pages(Jobs& jobs, const SnapshotPointer& snapshot, Date today, const StoryPictures& pictures,
                                       JudgedStory& story, const fs::path& folder, const PageDone& page_done) {
    const auto place = place_of_workshop(folder);
    if (!place) return tl::unexpected(place.error());
    const Workshop workshop{*place};
    if (auto ready = workshop.opened(); !ready)
        return failure(ready.error().kind, ready.error().message, folder.string());
    PictureDrawer drawer{jobs};
    drawer.open(snapshot, today);
    auto left_out = draw_pages(drawer, pictures, story, workshop.path(), page_done);
    const auto done = left_out.and_then([&](const auto&) {
        return write_file(workshop.path() / "index.md", story_markdown(snapshot->world, story));
    });
    if (!done) return failure(done.error().kind, done.error().message, folder.string()); // not the workshop's own name
    std::vector<std::string> names;
    for (const JudgedPage& page : story.pages) names.push_back(page.picture);
    names.emplace_back("index.md"); // last: it names the others
    if (auto moved = move_pages(workshop.path(), folder, names); !moved) return tl::unexpected(moved.error());
    return left_out;
}

} // namespace footprint
