// SPDX-License-Identifier: MIT
#include "ui/player.hpp"

#include <cmath>

namespace footprint {

void Player::anchor(Date day, double now_s) {
    from_ = now_ = day;
    from_s_ = now_s;
    steps_ = 0;
}

void Player::start(Date day, const DateInterval& span, const PlayPace& pace, double now_s) {
    is_playing_ = true;
    span_ = span;
    pace_ = pace;
    anchor(day >= span.last || day < span.first ? span.first : day, now_s);
}

std::optional<Date> Player::step(const PlayPace& pace, double now_s) {
    if (!is_playing_) return std::nullopt;
    if (pace.months_per_s != pace_.months_per_s) anchor(now_, now_s);
    pace_ = pace;
    const int due = static_cast<int>(std::floor((now_s - from_s_) * pace_.months_per_s + 1e-6));
    if (due <= steps_) return std::nullopt;
    steps_ = due;
    if (now_ >= span_.last) { // looping: it stood at the end for a step
        anchor(span_.first, now_s);
        return now_;
    }
    now_ = add_months(from_, steps_);
    if (now_ >= span_.last) {
        now_ = span_.last;
        is_playing_ = pace_.loops;
    }
    return now_;
}

double Player::next_s() const { return from_s_ + (steps_ + 1.0) / pace_.months_per_s; }

} // namespace footprint
