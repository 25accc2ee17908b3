// SPDX-License-Identifier: MIT
#include "base/jobs.hpp"

#include "base/threads.hpp"

#include <algorithm>
#include <deque>

namespace footprint {
namespace {

/// News of how far a job is come this often: a share is read by people.
constexpr double told_step = 0.02;

} // namespace

void News::tell() {
    const std::scoped_lock lock{mutex_};
    if (on_news_) on_news_();
}

void News::close() {
    const std::scoped_lock lock{mutex_};
    on_news_ = nullptr;
}

Job::Job(std::string what, Work work, std::shared_ptr<News> news)
    : what_(std::move(what)), news_(std::move(news)), work_(std::move(work)) {}

bool Job::tell(double share) {
    {
        const std::scoped_lock lock{mutex_};
        share_ = share;
        if (share - told_ < told_step) return is_wanted();
        told_ = share;
    }
    news_->tell();
    return is_wanted();
}

void Job::wait() {
    run();
    std::unique_lock lock{mutex_};
    ends_.wait(lock, [this] { return stage_ == Stage::ended; });
}

bool Job::has_ended() const {
    const std::scoped_lock lock{mutex_};
    return stage_ == Stage::ended;
}

double Job::share() const {
    const std::scoped_lock lock{mutex_};
    return share_;
}

std::exception_ptr Job::error() const {
    const std::scoped_lock lock{mutex_};
    return error_;
}

void Job::run() {
    Work work;
    {
        const std::scoped_lock lock{mutex_};
        if (stage_ != Stage::waiting) return;
        stage_ = Stage::running;
        work = std::exchange(work_, nullptr);
    }
    std::exception_ptr thrown;
    try {
        if (is_wanted()) work(*this);
    } catch (...) {
        thrown = std::current_exception();
    }
    work = nullptr; // what it holds goes before anybody learns that it has ended
    {
        const std::scoped_lock lock{mutex_};
        error_ = thrown;
        stage_ = Stage::ended;
    }
    ends_.notify_all();
    news_->tell();
}

Jobs::Jobs(std::function<void()> on_news) : news_(std::make_shared<News>(std::move(on_news))) {}

Jobs::~Jobs() {
    for (const auto& job : jobs_) job->cancel();
    for (const auto& job : jobs_) job->wait();
    news_->close();
}

std::shared_ptr<Job> Jobs::add(std::string what, Job::Work work) {
    auto job = std::make_shared<Job>(std::move(what), std::move(work), news_);
    const std::scoped_lock lock{mutex_};
    std::erase_if(jobs_, [](const auto& one) { return one->has_ended(); });
    jobs_.push_back(job);
    return job;
}

std::shared_ptr<Job> Jobs::start(std::string what, Job::Work work) {
    auto job = add(std::move(what), std::move(work));
    if (!on_another_thread([job] { job->run(); })) job->run();
    return job;
}

std::vector<Jobs::Row> Jobs::under_way() const {
    const std::scoped_lock lock{mutex_};
    std::vector<Row> rows;
    for (const auto& job : jobs_)
        if (!job->has_ended() && job->is_wanted()) rows.push_back({job->what(), job->share()});
    return rows;
}

struct Lane::State {
    std::shared_ptr<News> news;
    mutable std::mutex mutex;
    std::condition_variable rests;
    std::deque<std::shared_ptr<Job>> jobs; ///< the first is run, if any is
    bool is_running = false;

    /// Does what there is to do; if somebody is at it, that is all.
    void run() {
        std::unique_lock lock{mutex};
        if (is_running) return;
        is_running = true;
        while (!jobs.empty()) {
            const auto job = jobs.front();
            lock.unlock();
            job->run();
            lock.lock();
            jobs.pop_front();
        }
        is_running = false;
        rests.notify_all();
        lock.unlock();
        news->tell(); // the last job has told of its end before it left the lane
    }
};

Lane::Lane(Jobs& jobs) : jobs_(jobs), state_(std::make_shared<State>()) { state_->news = jobs.news_; }

Lane::~Lane() {
    cancel();
    state_->run();
    std::unique_lock lock{state_->mutex};
    state_->rests.wait(lock, [this] { return !state_->is_running; });
}

std::shared_ptr<Job> Lane::start(std::string what, Job::Work work) {
    auto job = jobs_.add(std::move(what), std::move(work));
    {
        const std::scoped_lock lock{state_->mutex};
        state_->jobs.push_back(job);
        if (state_->is_running) return job;
    }
    if (!on_another_thread([state = state_] { state->run(); })) state_->run();
    return job;
}

void Lane::cancel() {
    const std::scoped_lock lock{state_->mutex};
    for (const auto& job : state_->jobs) job->cancel();
}

bool Lane::is_busy() const {
    const std::scoped_lock lock{state_->mutex};
    return !state_->jobs.empty();
}

} // namespace footprint
