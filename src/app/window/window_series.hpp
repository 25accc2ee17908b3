// SPDX-License-Identifier: MIT
#pragma once

// Makes the timeline's chart of reach as a job, with an Analyst of its own; what is made can be shown while
// the rest is on its way.

#include "analysis/chart.hpp"
#include "base/jobs.hpp"

#include <memory>
#include <mutex>
#include <optional>

namespace footprint {

class SeriesJob {
  public:
    /// `jobs` outlive it. Nothing runs before the first question.
    explicit SeriesJob(Jobs& jobs);

    /// Begins anew unless this is what was asked last; the day and what is only drawn otherwise do not count.
    void ask(const SnapshotPointer& snapshot, const View& view, const DateInterval& span);
    /// What there is of the answer to the last question; null before the first.
    std::shared_ptr<const ShareSeries> series() const;
    bool is_running() const;

  private:
    /// What the job fills while the window looks.
    struct Made {
        std::mutex mutex;
        std::shared_ptr<const ShareSeries> series = std::make_shared<const ShareSeries>();
    };

    std::shared_ptr<Made> made_; ///< of the last question
    SnapshotPointer snapshot_;
    std::optional<Question> asked_;
    std::shared_ptr<Analyst> analyst_; ///< of the lane's jobs, one after the other
    Lane lane_;
};

} // namespace footprint
