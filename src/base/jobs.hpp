// SPDX-License-Identifier: MIT
#pragma once

// All that is slow runs here: work for other threads, with cancel, progress, and a call that wakes whoever
// waits for news. The threads are the process's own and few; they start when there is work for them. Not for
// work that waits for something else (input, a clock). Where the system gives no thread, whoever asks does
// the work (see lacks_threads).

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace footprint {

/// Whom jobs wake with what they have to tell, until he closes the door.
class News {
  public:
    explicit News(std::function<void()> on_news) : on_news_(std::move(on_news)) {}
    void tell();
    /// Returns when nobody is being told any more.
    void close();

  private:
    std::mutex mutex_;
    std::function<void()> on_news_;
};

/// One piece of work. It says how far it is and hears whether it is still wanted; whoever asked for it may
/// cancel it and wait for its end.
class Job {
  public:
    using Work = std::function<void(Job&)>;

    Job(std::string what, Work work, std::shared_ptr<News> news);

    const std::string& what() const { return what_; } ///< for people: "Loading finer shapes"

    // For the work.
    bool is_wanted() const { return !is_cancelled_; }
    /// `share`: how much is done, 0 to 1. Returns whether it is still wanted.
    bool tell(double share);

    // For whoever asked.
    /// Returns at once; the work ends when it next asks whether it is wanted, or never begins.
    void cancel() { is_cancelled_ = true; }
    /// Work that has not begun is done by whoever waits for it.
    void wait();
    bool has_ended() const;
    double share() const;
    /// What the work threw, if anything. Once it has ended.
    std::exception_ptr error() const;

    /// Does the work unless somebody has begun it. Cancelled work just ends.
    void run();

  private:
    enum class Stage : std::uint8_t { waiting, running, ended };

    std::string what_;
    std::shared_ptr<News> news_;
    std::atomic<bool> is_cancelled_ = false;
    mutable std::mutex mutex_;
    std::condition_variable ends_;
    Stage stage_ = Stage::waiting;
    Work work_;
    double share_ = 0;
    double told_ = 0; ///< the share at the last news
    std::exception_ptr error_;
};

/// The result of a job, once it is there.
template <class Value>
class Pending {
  public:
    Pending() = default;
    Pending(std::shared_ptr<Job> job, std::shared_ptr<std::optional<Value>> value)
        : job_(std::move(job)), value_(std::move(value)) {}

    /// Whether something was asked for and not taken yet.
    bool is_asked() const { return job_ != nullptr; }
    bool is_ready() const { return job_ && job_->has_ended(); }
    void cancel() const {
        if (job_) job_->cancel();
    }
    /// Waits. None if it was cancelled. Throws what the work threw.
    std::optional<Value> take() {
        const auto job = std::exchange(job_, nullptr);
        const auto value = std::exchange(value_, nullptr);
        job->wait();
        if (const auto error = job->error()) std::rethrow_exception(error);
        return std::move(*value);
    }

  private:
    std::shared_ptr<Job> job_;
    std::shared_ptr<std::optional<Value>> value_;
};

class Jobs {
  public:
    /// `on_news` is called from the threads of the jobs: when one ends, and now and then as it goes on.
    explicit Jobs(std::function<void()> on_news = {});
    /// Cancels what is under way and waits for its end.
    ~Jobs();
    Jobs(const Jobs&) = delete;
    Jobs& operator=(const Jobs&) = delete;

    std::shared_ptr<Job> start(std::string what, Job::Work work);

    /// `work(job)` gives a Value; of work that is cancelled before it begins there is none.
    template <class Work, class Value = std::invoke_result_t<Work, Job&>>
    Pending<Value> ask(std::string what, Work work) {
        auto value = std::make_shared<std::optional<Value>>();
        auto job = start(std::move(what), [value, work = std::make_shared<Work>(std::move(work))](Job& self) {
            value->emplace((*work)(self));
        });
        return {std::move(job), std::move(value)};
    }

    /// A job under way, for showing it.
    struct Row {
        std::string what;
        double share = 0;
    };
    std::vector<Row> under_way() const;

  private:
    friend class Lane;
    std::shared_ptr<Job> add(std::string what, Job::Work work);

    std::shared_ptr<News> news_;
    mutable std::mutex mutex_;
    std::vector<std::shared_ptr<Job>> jobs_; ///< some may have ended
};

/// Jobs that run one after the other, in the order in which they were started.
class Lane {
  public:
    /// `jobs` outlives it.
    explicit Lane(Jobs& jobs);
    /// Cancels all and waits for the running one.
    ~Lane();
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    std::shared_ptr<Job> start(std::string what, Job::Work work);
    /// The running one, and those that wait.
    void cancel();
    bool is_busy() const;

  private:
    struct State;
    Jobs& jobs_;
    std::shared_ptr<State> state_;
};

/// Whether the system gave no thread when one was wanted: everything still works, one thing after the other.
bool lacks_threads();

} // namespace footprint
