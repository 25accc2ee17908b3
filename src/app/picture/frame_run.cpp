// SPDX-License-Identifier: MIT
#include "app/picture/frame_run.hpp"

#include "app/picture/film.hpp"
#include "base/file.hpp"
#include "view/view_json.hpp"

#include <algorithm>

namespace footprint {
namespace {

/// Everything that the frames depend on besides their days.
std::string key_of(const FramesOrder& order) {
    View view = order.view;
    view.as_of.reset();
    const std::string key = fmt::format("footprint {} {}x{} scale {}\ndata {}\n", FOOTPRINT_VERSION, order.viewport.width,
                                        order.viewport.height, order.viewport.scale, order.snapshot->content.text());
    return key + to_json(view);
}

tl::unexpected<Error> given_up() { return failure(ErrorKind::failed, "it was given up"); }

} // namespace

Result<FramePlan> plan_of(const FramesOrder& order) {
    const bool is_a_film = is_film(order.output);
    if (is_a_film)
        if (auto ready = check_ffmpeg(); !ready) return tl::unexpected(ready.error());
    const std::string folder = as_pattern(order.output + ".frames");
    return plan_frames(is_a_film ? folder + "/%Y-%m-%d.png" : order.output, order.days, key_of(order), order.earlier);
}

Result<void> draw_frames(const FramesOrder& order, const FramePlan& plan, PictureDrawer& drawer, Jobs& jobs,
                         const FrameDone& frame_done) {
    if (auto begun = begin_frames(plan); !begun) return begun;
    drawer.open(order.snapshot, order.today);
    View next = order.view;
    Pending<Result<void>> writing;
    const auto written = [&]() -> Result<void> {
        return writing.is_asked() ? *writing.take() : Result<void>{};
    };
    for (std::size_t i = 0; i < plan.frames.size(); ++i) {
        const TimedFrame& frame = plan.frames[i];
        if (!frame.is_done) {
            next.as_of = frame.day;
            auto image = drawer.draw(next, order.viewport);
            if (auto done = written(); !done) return done;
            if (!image) return tl::unexpected(image.error());
            writing = jobs.ask("Writing a frame", [picture = std::move(*image), path = frame.path](Job&) {
                return save_picture(picture, path);
            });
        }
        if (!frame_done(i + 1)) {
            (void)written();
            return given_up();
        }
    }
    remove_unfinished(
        plan.record.parent_path()); // a run that was killed just before may still have been ending
    return written();
}

Result<void> finish_film(const FramesOrder& order, const FramePlan& plan, const FrameDone& frame_done) {
    std::vector<std::filesystem::path> frames;
    for (const TimedFrame& frame : plan.frames) frames.push_back(frame.path);
    if (auto made = make_film(frames, order.per_second, order.output, frame_done); !made) return made;
    remove_frames(plan);
    return {};
}

std::size_t count_done(const FramePlan& plan) {
    return static_cast<std::size_t>(std::count_if(plan.frames.begin(), plan.frames.end(),
                                                  [](const TimedFrame& frame) { return frame.is_done; }));
}

} // namespace footprint
