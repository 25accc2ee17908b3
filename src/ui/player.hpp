// SPDX-License-Identifier: MIT
#pragma once

// Time that runs: from a day on, so many months a second. Steps are whole months; those that come too late
// are left out, so that nothing queues up. Knows no clock: the seconds come in.

#include "base/date.hpp"

#include <optional>

namespace footprint {

struct PlayPace {
    int months_per_s = 6;
    bool loops = false;

    bool operator==(const PlayPace&) const = default;
};

class Player {
  public:
    /// From `day`, or from the start of `span` if that is its end.
    void start(Date day, const DateInterval& span, const PlayPace& pace, double now_s);
    void pause() { is_playing_ = false; }
    bool is_playing() const { return is_playing_; }

    /// The day to show; none if no step is due. At the end of the span it stops, or starts again.
    std::optional<Date> step(const PlayPace& pace, double now_s);
    /// When the next step is due.
    double next_s() const;

  private:
    void anchor(Date day, double now_s);

    bool is_playing_ = false;
    DateInterval span_{};
    PlayPace pace_;
    Date from_{}; ///< shown at `from_s_`
    double from_s_ = 0;
    int steps_ = 0; ///< taken since
    Date now_{};
};

} // namespace footprint
