// SPDX-License-Identifier: MIT
#pragma once

// Pictures, films and pages written as a job, so that the window goes on.

#include "app/picture/picture.hpp"
#include "ui/panel_types.hpp"
#include "view/story.hpp"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace footprint {

/// What is exported: what the window shows, at the moment it was asked.
struct ExportSubject {
    SnapshotPointer snapshot;
    View view;
    Date today{};
    std::optional<Story> story; ///< that is open
    std::filesystem::path story_file;
};

class ExportJob {
  public:
    /// `jobs` outlive it.
    explicit ExportJob(Jobs& jobs) : jobs_(jobs) {}

    /// Draws off screen as `footprint render` and `footprint story` do, then writes.
    void start(ExportSubject subject, const ExportRequest& request);
    /// Writes a picture that is there already.
    void start(Image image, const std::filesystem::path& path);

    /// Returns at once; the job ends with the step it is at, and writes nothing after that.
    void cancel();
    /// Returns when a picture is written, or could not be, and cancelled ones have ended. Films and pages are given up; a film's
    /// frames stay, so that it can be gone on with.
    void finish();

    bool is_running() const;
    /// The status if it changed since the last call.
    std::optional<ExportStatus> news();
    const std::filesystem::path& path() const { return path_; }
    ExportKind kind() const { return kind_; }

    /// What a job says; the window looks at the last one's.
    class Said {
      public:
        void tell(ExportStatus next);
        ExportStatus status() const;
        std::optional<ExportStatus> news();
        std::atomic<bool> keeps_frames = false; ///< of a film that is given up

      private:
        mutable std::mutex mutex_;
        ExportStatus status_;
        bool is_new_ = false;
    };

  private:
    /// Says how far it is; false: it is not wanted any more.
    using Tell = std::function<bool(std::string text, double share)>;
    using Work = std::function<Result<void>(const Tell& tell, const Said& said)>;

    void run(std::string what, Work work);

    Jobs& jobs_;
    ExportKind kind_ = ExportKind::picture;
    std::filesystem::path path_;
    std::shared_ptr<Said> said_ = std::make_shared<Said>();
    /// The last is the running one, the others are on their way out.
    std::vector<std::shared_ptr<Job>> running_;
};

} // namespace footprint
