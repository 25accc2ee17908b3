// SPDX-License-Identifier: MIT
// What the window writes and reads on request: pictures, view files.
#include "app/own_files.hpp"
#include "app/command_line/known_view.hpp"
#include "app/window/window.hpp"
#include "base/file.hpp"
#include "view/view_json.hpp"

namespace footprint {

void Window::start_export(const ExportRequest& request) {
    if (request.kind != ExportKind::window) {
        ExportSubject subject{snapshot_, history_.current(), options_.today, {}, {}};
        if (story_) {
            subject.story = story_->story();
            subject.story_file = story_->path();
        }
        export_.start(std::move(subject), request);
        return;
    }
    // The dialog has to be gone from the picture first.
    panels_.set_export_status({ExportStatus::Phase::done, {}, 1});
    screenshot_path_ = request.path;
    frames_to_screenshot_ = 3;
}

void Window::take_screenshot() { export_.start(parts_.bridge.read_window(), screenshot_path_); }

void Window::save_view(const std::filesystem::path& path) {
    View view = history_.current();
    view.as_of = view.day(options_.today); // opened another day it shows what it shows now
    make_relative(view.sources, path.parent_path());
    const auto saved = write_file(path, to_json(view, world().markets));
    panels_.set_view_file_error(saved ? "" : to_string(saved.error()));
    if (saved) panels_.remember(path);
    if (saved) notify({NoticeKind::info, fmt::format("Saved {}", path.string()), path.parent_path()});
}

void Window::open_view(const std::filesystem::path& path) {
    if (is_story_file(path)) {
        const auto opened = open_story(path);
        panels_.set_view_file_error(opened ? "" : to_string(opened.error()));
        if (opened) panels_.remember(path);
        return;
    }
    // What it names may be of its sources: they come first.
    if (auto own = sources_of_view(path); own != snapshot_->sources.own && opening_ != path) {
        opening_ = path;
        panels_.set_view_file_error("");
        reload(std::move(own));
        return;
    }
    opening_.clear();
    auto view = load_view(world(), path.string());
    panels_.set_view_file_error(view ? "" : to_string(view.error()));
    if (view) panels_.remember(path);
    if (view) apply(Edit{std::move(*view), {}});
}

} // namespace footprint
