// SPDX-License-Identifier: MIT
#pragma once

// Makes the timeline's chart of reach on a thread of its own, with an Analyst of its own; what is made can be
// shown while the rest is on its way.

#include "analysis/series.hpp"
#include "ui/timeline_model.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace footprint {

class SeriesJob {
  public:
    /// `on_news` is called from the thread. Nothing runs before the first question.
    SeriesJob(std::shared_ptr<const World> world, MeasuredPairs measured, std::function<void()> on_news);
    ~SeriesJob();
    SeriesJob(const SeriesJob&) = delete;
    SeriesJob& operator=(const SeriesJob&) = delete;

    /// Begins anew unless this is what was asked last; the day and what is only drawn otherwise do not count.
    void ask(const View& view, const DateInterval& span);
    /// What there is of the answer to the last question; null before the first.
    std::shared_ptr<const ShareSeries> series() const;
    bool is_running() const;

  private:
    struct Task {
        Question question;
        std::vector<Date> days;
        int number = 0;
    };

    void run();
    void make(Analyst& analyst, const Task& task);
    bool is_wanted(int number) const;

    std::shared_ptr<const World> world_;
    MeasuredPairs measured_;
    std::function<void()> on_news_;
    mutable std::mutex mutex_;
    std::condition_variable is_due_;
    std::optional<Question> asked_;
    std::optional<Task> task_; ///< not begun yet
    std::shared_ptr<const ShareSeries> series_;
    int number_ = 0; ///< of the last task
    bool is_over_ = false;
    std::thread thread_;
};

} // namespace footprint
