// SPDX-License-Identifier: MIT
#include "app/window/window_series.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr std::size_t days_at_once = 12;

/// What the series of `view` depends on.
Question series_question(const View& view) {
    Question question{view.filter, view.places(), {}, {}};
    // The chart is about who is served, also before an analysis is chosen.
    if (view.analysis.kind == AnalysisKind::none) question.filter.countries.reset();
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

SeriesJob::SeriesJob(Jobs& jobs) : lane_(jobs) {}

void SeriesJob::ask(const SnapshotPointer& snapshot, const View& view, const DateInterval& span) {
    Question question = series_question(view);
    if (snapshot_ == snapshot && asked_ == question) return;
    if (snapshot_ != snapshot) analyst_ = std::make_shared<Analyst>(snapshot);
    snapshot_ = snapshot;
    asked_ = question;
    made_ = std::make_shared<Made>();
    lane_.cancel();
    lane_.start("Working out reach over time", [analyst = analyst_, made = made_,
                                                question = std::move(question),
                                                days = chart_days(span)](Job& job) {
        ShareSeries all;
        for (std::size_t at = 0; at < days.size(); at += days_at_once) {
            const auto first = days.begin() + static_cast<std::ptrdiff_t>(at);
            const auto last = first + static_cast<std::ptrdiff_t>(std::min(days_at_once, days.size() - at));
            const auto part =
                series_of(*analyst, question, {first, last}, [&](double) { return job.is_wanted(); });
            if (!part) return;
            append(all, *part, at);
            all.done = static_cast<double>(all.days.size()) / static_cast<double>(days.size());
            {
                const std::scoped_lock lock{made->mutex};
                made->series = std::make_shared<const ShareSeries>(all);
            }
            job.tell(all.done);
        }
    });
}

std::shared_ptr<const ShareSeries> SeriesJob::series() const {
    if (!made_) return nullptr;
    const std::scoped_lock lock{made_->mutex};
    return made_->series;
}

bool SeriesJob::is_running() const {
    const auto now = series();
    return now && now->done < 1;
}

} // namespace footprint
