// SPDX-License-Identifier: MIT
#include "app/window_export.hpp"

#include <exception>
#include <new>

namespace footprint {

using Phase = ExportStatus::Phase;

void ExportJob::start(const DataFolder& data, std::shared_ptr<const World> world, View view, Date today,
                      MeasuredPairs measured, const ExportRequest& request) {
    path_ = request.path;
    const Viewport viewport{request.width, request.height, request.scale, {}};
    run([data, world = std::move(world), view = std::move(view), viewport, today,
         measured = std::move(measured)] {
        return draw_picture(data, world, view, viewport, today, measured);
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
    const int job = job_;
    tell(job, {Phase::drawing, {}});
    std::erase_if(works_, [](const std::unique_ptr<Work>& work) {
        if (!work->has_ended) return false;
        work->thread.join();
        return true;
    });
    Work& work = *works_.emplace_back(std::make_unique<Work>());
    work.thread = std::thread{[this, job, &work, draw = std::move(draw), path = path_] {
        // A picture may have more pixels than there is memory for.
        try {
            make(job, work, draw, path);
        } catch (const std::bad_alloc&) {
            tell(job, {Phase::failed, "There is not enough memory for a picture of this size."});
        } catch (const std::exception& error) {
            tell(job, {Phase::failed, error.what()});
        }
        work.has_ended = true;
    }};
}

void ExportJob::make(int job, const Work& work, const std::function<Result<Image>()>& draw,
                     const std::filesystem::path& path) {
    const auto image = draw();
    if (work.is_cancelled) return;
    tell(job, {Phase::writing, {}});
    const Result<void> saved = image ? save_picture(*image, path) : tl::unexpected(image.error());
    tell(job, saved ? ExportStatus{Phase::done, {}} : ExportStatus{Phase::failed, to_string(saved.error())});
}

void ExportJob::wait() {
    for (const auto& work : works_) work->thread.join();
    works_.clear();
}

void ExportJob::cancel() {
    if (!works_.empty()) works_.back()->is_cancelled = true;
    const std::scoped_lock lock{mutex_};
    ++job_;
    status_ = {};
    has_news_ = true;
}

void ExportJob::tell(int job, ExportStatus status) {
    {
        const std::scoped_lock lock{mutex_};
        if (job != job_) return;
        status_ = std::move(status);
        has_news_ = true;
    }
    on_change_();
}

bool ExportJob::is_running() const {
    const std::scoped_lock lock{mutex_};
    return status_.phase == Phase::drawing || status_.phase == Phase::writing;
}

std::optional<ExportStatus> ExportJob::news() {
    const std::scoped_lock lock{mutex_};
    if (!std::exchange(has_news_, false)) return std::nullopt;
    return status_;
}

} // namespace footprint
