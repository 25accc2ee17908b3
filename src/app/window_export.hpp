// SPDX-License-Identifier: MIT
#pragma once

// A picture written on a thread of its own, so that the window goes on.

#include "app/picture.hpp"
#include "ui/panel_types.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace footprint {

class ExportJob {
  public:
    /// `on_change` is called from the thread.
    explicit ExportJob(std::function<void()> on_change) : on_change_(std::move(on_change)) {}
    ~ExportJob() { wait(); }
    ExportJob(const ExportJob&) = delete;
    ExportJob& operator=(const ExportJob&) = delete;

    /// Draws the view off screen as `footprint render` does, then writes it.
    void start(const DataFolder& data, std::shared_ptr<const World> world, View view, Date today,
               MeasuredPairs measured, const ExportRequest& request);
    /// Writes a picture that is there already.
    void start(Image image, const std::filesystem::path& path);

    /// Returns at once; the thread ends with the step it is at, and writes nothing after that.
    void cancel();
    /// Returns when the picture is written, or could not be, or its cancelled thread has ended.
    void wait();

    bool is_running() const;
    /// The status if it changed since the last call.
    std::optional<ExportStatus> news();
    const std::filesystem::path& path() const { return path_; }

  private:
    struct Work {
        std::atomic<bool> is_cancelled = false;
        std::atomic<bool> has_ended = false;
        std::thread thread;
    };

    void run(std::function<Result<Image>()> draw);
    void make(int job, const Work& work, const std::function<Result<Image>()>& draw,
              const std::filesystem::path& path);
    void tell(int job, ExportStatus status);

    std::function<void()> on_change_;
    std::filesystem::path path_;
    mutable std::mutex mutex_;
    ExportStatus status_;
    bool has_news_ = false;
    int job_ = 0; ///< news of earlier ones are dropped
    /// The last is the running one, the others are on their way out.
    std::vector<std::unique_ptr<Work>> works_;
};

} // namespace footprint
