// SPDX-License-Identifier: MIT
#include "app/window/window_export.hpp"

#include "app/picture/film.hpp"
#include "app/picture/frame_run.hpp"
#include "app/story/judged_story.hpp"
#include "app/story/story_pages.hpp"

#include <exception>
#include <new>

namespace footprint {
namespace {

using Phase = ExportStatus::Phase;
using Tell = std::function<bool(std::string text, double share)>;

constexpr double drawing_share = 0.5;  ///< of a picture, the rest is writing
constexpr double judging_share = 0.1;  ///< of pages
constexpr double frames_share = 0.85;  ///< of a film

double part(std::size_t done, std::size_t all) {
    return static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(1, all));
}

Result<void> make_picture(Jobs& jobs, const ExportSubject& subject, const ExportRequest& request, const Tell& tell) {
    const Viewport viewport{request.width, request.height, request.scale, {}};
    tell(fmt::format("Drawing {} × {} pixels", request.width, request.height), 0.1);
    PictureDrawer drawer{jobs};
    drawer.open(subject.snapshot, subject.today);
    const auto image = request.kind == ExportKind::days ? drawer.draw_multiples(subject.view, request.days, viewport)
                                                        : drawer.draw(subject.view, viewport);
    if (!image) return tl::unexpected(image.error());
    if (!tell("Writing the file", drawing_share)) return {};
    return save_picture(*image, request.path);
}

FramesOrder order_of(const ExportSubject& subject, const ExportRequest& request) {
    const std::string output =
        request.frames_alone ? as_pattern(request.path.string()) + "/%Y-%m-%d.png" : request.path.string();
    return {subject.snapshot,   subject.today, subject.view,
            {request.width, request.height, request.scale, {}},
            request.days,       output,        request.per_second};
}

Result<void> make_frames(Jobs& jobs, const ExportSubject& subject, const ExportRequest& request, const Tell& tell,
                         const ExportJob::Said& said) {
    if (!request.frames_alone && !check_ffmpeg())
        return failure(ErrorKind::failed, "A film is made by ffmpeg, which is not installed (sudo apt install ffmpeg). "
                                          "The format Pictures needs none.");
    const FramesOrder order = order_of(subject, request);
    const auto plan = plan_of(order);
    if (!plan) return tl::unexpected(plan.error());
    const std::size_t all = plan->frames.size();
    const bool has_earlier = plan->recorded.size() > all || count_done(*plan) > 0;
    PictureDrawer drawer{jobs};
    tell(fmt::format("Drawing frame 1 of {}", all), 0);
    const double share = request.frames_alone ? 1 : frames_share;
    bool is_wanted = true;
    auto done = draw_frames(order, *plan, drawer, jobs, [&](std::size_t frames) {
        is_wanted = tell(fmt::format("Drawing frame {} of {}", std::min(frames + 1, all), all), share * part(frames, all));
        return is_wanted;
    });
    if (done && !request.frames_alone)
        done = finish_film(order, *plan, [&](std::size_t frames) {
            is_wanted = tell(fmt::format("Encoding frame {} of {}", frames, all),
                             frames_share + (1 - frames_share) * part(frames, all));
            return is_wanted;
        });
    if (!is_wanted && !has_earlier && !said.keeps_frames) remove_frames(*plan);
    return done;
}

Result<void> make_pages(Jobs& jobs, const ExportSubject& subject, const ExportRequest& request, const Tell& tell) {
    if (!subject.story) return failure(ErrorKind::failed, "There is no story open.");
    const Story& story = *subject.story;
    tell("Judging the claims", 0);
    Analyst analyst{subject.snapshot};
    auto told = judged(analyst, story, subject.story_file, subject.today);
    if (!told) return tl::unexpected(told.error());
    StoryPictures pictures{{}, {request.width, request.height, request.scale, {}}};
    for (const StoryPage& page : story.pages) {
        pictures.views.push_back(page.view);
        pictures.views.back().theme = subject.view.theme;
    }
    const std::size_t all = pictures.views.size();
    const auto say = [&](std::size_t pages) {
        return tell(fmt::format("Drawing page {} of {}", std::min(pages + 1, all), all),
                    judging_share + (1 - judging_share) * part(pages, all));
    };
    if (!say(0)) return {};
    const auto written = write_pages(jobs, subject.snapshot, subject.today, pictures, *told, request.path, say);
    return written ? Result<void>{} : tl::unexpected(written.error());
}

std::string name_of(ExportKind kind) {
    switch (kind) {
    case ExportKind::picture:
    case ExportKind::window:
    case ExportKind::days: return "Drawing the picture";
    case ExportKind::film: return "Making the film";
    case ExportKind::story: break;
    }
    return "Making the pages";
}

} // namespace

void ExportJob::Said::tell(ExportStatus next) {
    const std::scoped_lock lock{mutex_};
    status_ = std::move(next);
    is_new_ = true;
}

ExportStatus ExportJob::Said::status() const {
    const std::scoped_lock lock{mutex_};
    return status_;
}

std::optional<ExportStatus> ExportJob::Said::news() {
    const std::scoped_lock lock{mutex_};
    if (!std::exchange(is_new_, false)) return std::nullopt;
    return status_;
}

void ExportJob::start(ExportSubject subject, const ExportRequest& request) {
    path_ = request.path;
    kind_ = request.kind;
    run(name_of(kind_), [&jobs = jobs_, subject = std::move(subject), request](const Tell& tell, const Said& said) {
        if (request.kind == ExportKind::film) return make_frames(jobs, subject, request, tell, said);
        if (request.kind == ExportKind::story) return make_pages(jobs, subject, request, tell);
        return make_picture(jobs, subject, request, tell);
    });
}

void ExportJob::start(Image image, const std::filesystem::path& path) {
    path_ = path;
    kind_ = ExportKind::window;
    run(name_of(kind_), [picture = std::make_shared<Image>(std::move(image)), path](const Tell&, const Said&) {
        return save_picture(*picture, path);
    });
}

void ExportJob::run(std::string what, Work work) {
    cancel();
    said_->tell({Phase::working, "Getting ready", 0});
    std::erase_if(running_, [](const auto& job) { return job->has_ended(); });
    running_.push_back(jobs_.start(std::move(what), [said = said_, work = std::move(work)](Job& job) {
        const Tell tell = [&](std::string text, double share) {
            said->tell({Phase::working, std::move(text), share});
            return job.tell(share);
        };
        // A picture may have more pixels than there is memory for.
        try {
            const auto done = work(tell, *said);
            if (!job.is_wanted()) return;
            said->tell(done ? ExportStatus{Phase::done, {}, 1} : ExportStatus{Phase::failed, to_string(done.error()), 0});
        } catch (const std::bad_alloc&) {
            said->tell({Phase::failed, "There is not enough memory for a picture of this size.", 0});
        } catch (const std::exception& error) {
            said->tell({Phase::failed, error.what(), 0});
        }
    }));
}

void ExportJob::finish() {
    if (is_running() && (kind_ == ExportKind::film || kind_ == ExportKind::story)) {
        said_->keeps_frames = true;
        running_.back()->cancel();
    }
    for (const auto& job : running_) job->wait();
    running_.clear();
}

void ExportJob::cancel() {
    if (!running_.empty()) running_.back()->cancel();
    said_ = std::make_shared<Said>(); // what cancelled ones say is not heard
    said_->tell({});
}

bool ExportJob::is_running() const { return said_->status().phase == Phase::working; }

std::optional<ExportStatus> ExportJob::news() { return said_->news(); }

} // namespace footprint
