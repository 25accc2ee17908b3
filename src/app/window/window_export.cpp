// SPDX-License-Identifier: MIT
#include "app/window/window_export.hpp"

#include <exception>
#include <new>

namespace footprint {

using Phase = ExportStatus::Phase;

void ExportJob::Said::tell(ExportStatus next) {
    const std::scoped_lock lock{mutex};
    status = std::move(next);
    is_new = true;
}

void ExportJob::start(SnapshotPointer snapshot, View view, Date today, const ExportRequest& request) {
    path_ = request.path;
    const Viewport viewport{request.width, request.height, request.scale, {}};
    run([&jobs = jobs_, snapshot = std::move(snapshot), view = std::move(view), viewport, today] {
        return draw_picture(jobs, snapshot, view, viewport, today);
    });
}

void ExportJob::start(Image image, const std::filesystem::path& path) {
    path_ = path;
    run([picture = std::make_shared<Image>(std::move(image))]() -> Result<Image> {
        return std::move(*picture);
    });
}

void ExportJob::run(std::function<Result<Image>()> draw) {
    cancel();
    said_->tell({Phase::drawing, {}});
    const auto work = [said = said_, draw = std::move(draw), path = path_](Job& job) {
        const auto image = draw();
        if (!job.is_wanted()) return;
        said->tell({Phase::writing, {}});
        job.tell(0.5);
        const Result<void> saved = image ? save_picture(*image, path) : tl::unexpected(image.error());
        said->tell(saved ? ExportStatus{Phase::done, {}}
                         : ExportStatus{Phase::failed, to_string(saved.error())});
    };
    std::erase_if(running_, [](const auto& job) { return job->has_ended(); });
    running_.push_back(jobs_.start("Drawing the picture", [said = said_, work](Job& job) {
        // A picture may have more pixels than there is memory for.
        try {
            work(job);
        } catch (const std::bad_alloc&) {
            said->tell({Phase::failed, "There is not enough memory for a picture of this size."});
        } catch (const std::exception& error) {
            said->tell({Phase::failed, error.what()});
        }
    }));
}

void ExportJob::wait() {
    for (const auto& job : running_) job->wait();
    running_.clear();
}

void ExportJob::cancel() {
    if (!running_.empty()) running_.back()->cancel();
    said_ = std::make_shared<Said>(); // what cancelled ones say is not heard
    said_->tell({});
}

bool ExportJob::is_running() const {
    const std::scoped_lock lock{said_->mutex};
    return said_->status.phase == Phase::drawing || said_->status.phase == Phase::writing;
}

std::optional<ExportStatus> ExportJob::news() {
    const std::scoped_lock lock{said_->mutex};
    if (!std::exchange(said_->is_new, false)) return std::nullopt;
    return said_->status;
}

} // namespace footprint
