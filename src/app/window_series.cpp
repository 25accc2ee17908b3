// SPDX-License-Identifier: MIT
#include "app/window_series.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr std::size_t days_at_once = 12;

/// What the series of `view` depends on.
Question series_question(const View& view) {
    Question question{view.filter, {}, {}};
    Analysis& analysis = question.analysis;
    analysis.kind = AnalysisKind::reach;
    analysis.model = view.analysis.model;
    analysis.access = view.analysis.access;
    analysis.weight = view.analysis.weight;
    analysis.thresholds_ms = {view.analysis.reach_ms};
    analysis.reach_ms = view.analysis.reach_ms;
    return question;
}

/// Adds the days of `part`; providers that it does not hold have nothing on them.
void append(ShareSeries& all, const Series& part, std::size_t days_before) {
    all.days.insert(all.days.end(), part.days.begin(), part.days.end());
    for (std::size_t p = 0; p < part.providers.size(); ++p) {
        auto& shares = all.shares[part.providers[p]];
        shares.resize(days_before);
        for (std::size_t d = 0; d < part.days.size(); ++d) {
            const SeriesPoint& point = part.at(d, p);
            shares.push_back(point.weight > 0 ? point.certain.within.front() / point.weight : 0);
        }
    }
    for (auto& [whose, shares] : all.shares) shares.resize(all.days.size());
}

} // namespace

SeriesJob::SeriesJob(std::shared_ptr<const World> world, MeasuredPairs measured,
                     std::function<void()> on_news)
    : world_(std::move(world)), measured_(std::move(measured)), on_news_(std::move(on_news)) {}

SeriesJob::~SeriesJob() {
    {
        const std::lock_guard lock{mutex_};
        is_over_ = true;
        ++number_;
    }
    is_due_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void SeriesJob::ask(const View& view, const DateInterval& span) {
    Question question = series_question(view);
    {
        const std::lock_guard lock{mutex_};
        if (asked_ == question) return;
        asked_ = question;
        task_ = Task{std::move(question), chart_days(span), ++number_};
        series_ = std::make_shared<const ShareSeries>();
    }
    if (!thread_.joinable()) thread_ = std::thread{[this] { run(); }};
    is_due_.notify_one();
}

std::shared_ptr<const ShareSeries> SeriesJob::series() const {
    const std::lock_guard lock{mutex_};
    return series_;
}

bool SeriesJob::is_running() const {
    const std::lock_guard lock{mutex_};
    return series_ && series_->done < 1;
}

bool SeriesJob::is_wanted(int number) const {
    const std::lock_guard lock{mutex_};
    return number == number_;
}

void SeriesJob::run() {
    Analyst analyst{world_, measured_};
    while (true) {
        std::unique_lock lock{mutex_};
        is_due_.wait(lock, [this] { return is_over_ || task_; });
        if (is_over_) return;
        const Task task = *std::exchange(task_, std::nullopt);
        lock.unlock();
        make(analyst, task);
    }
}

void SeriesJob::make(Analyst& analyst, const Task& task) {
    ShareSeries made;
    for (std::size_t at = 0; at < task.days.size(); at += days_at_once) {
        const auto first = task.days.begin() + static_cast<std::ptrdiff_t>(at);
        const auto last = first + static_cast<std::ptrdiff_t>(std::min(days_at_once, task.days.size() - at));
        const auto part =
            series_of(analyst, task.question, {first, last}, [&](double) { return is_wanted(task.number); });
        if (!part) return;
        append(made, *part, at);
        made.done = static_cast<double>(made.days.size()) / static_cast<double>(task.days.size());
        {
            const std::lock_guard lock{mutex_};
            if (task.number != number_) return;
            series_ = std::make_shared<const ShareSeries>(made);
        }
        on_news_();
    }
}

} // namespace footprint
