// SPDX-License-Identifier: MIT
#pragma once

// A picture written as a job, so that the window goes on.

#include "app/picture/picture.hpp"
#include "ui/panel_types.hpp"

#include <memory>
#include <mutex>
#include <vector>

namespace footprint {

class ExportJob {
  public:
    /// `jobs` outlive it.
    explicit ExportJob(Jobs& jobs) : jobs_(jobs) {}

    /// Draws the view off screen as `footprint render` does, then writes it.
    void start(SnapshotPointer snapshot, View view, Date today, const ExportRequest& request);
    /// Writes a picture that is there already.
    void start(Image image, const std::filesystem::path& path);

    /// Returns at once; the job ends with the step it is at, and writes nothing after that.
    void cancel();
    /// Returns when the picture is written, or could not be, and cancelled ones have ended.
    void wait();

    bool is_running() const;
    /// The status if it changed since the last call.
    std::optional<ExportStatus> news();
    const std::filesystem::path& path() const { return path_; }

  private:
    /// What a job says; the window looks at the last one's.
    struct Said {
        std::mutex mutex;
        ExportStatus status;
        bool is_new = false;

        void tell(ExportStatus next);
    };

    void run(std::function<Result<Image>()> draw);

    Jobs& jobs_;
    std::filesystem::path path_;
    std::shared_ptr<Said> said_ = std::make_shared<Said>();
    /// The last is the running one, the others are on their way out.
    std::vector<std::shared_ptr<Job>> running_;
};

} // namespace footprint
