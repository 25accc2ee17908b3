// SPDX-License-Identifier: MIT
#include "app/window/window_series.hpp"

namespace footprint {

SeriesJob::SeriesJob(Jobs& jobs) : lane_(jobs) {}

void SeriesJob::ask(const SnapshotPointer& snapshot, const View& view, const DateInterval& span) {
    Question question = share_question(view);
    if (snapshot_ == snapshot && asked_ == question) return;
    if (snapshot_ != snapshot) analyst_ = std::make_shared<Analyst>(snapshot);
    snapshot_ = snapshot;
    asked_ = question;
    made_ = std::make_shared<Made>();
    lane_.cancel();
    lane_.start("Working out reach over time",
                [analyst = analyst_, made = made_, question = std::move(question), days = chart_days(span)](Job& job) {
                    const auto tell = [&](const ShareSeries& so_far) {
                        {
                            const std::scoped_lock lock{made->mutex};
                            made->series = std::make_shared<const ShareSeries>(so_far);
                        }
                        job.tell(so_far.done);
                    };
                    share_series(*analyst, question, days, {[&] { return job.is_wanted(); }, tell});
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
