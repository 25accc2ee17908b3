// SPDX-License-Identifier: MIT
#pragma once

// One line on standard error that says how far long work has come, where that is a terminal and the work
// takes long enough to wonder. It is gone when the work has ended.

#include <chrono>
#include <cstddef>
#include <string>

namespace footprint {

class ProgressLine {
  public:
    enum class Tell { nothing, progress };

    ProgressLine(Tell tell, std::size_t total, std::string noun);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void advance();

  private:
    using Clock = std::chrono::steady_clock;

    bool is_on_;
    bool is_shown_ = false;
    std::size_t done_ = 0;
    std::size_t total_;
    std::string noun_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point told_ = start_;
};

} // namespace footprint
