// SPDX-License-Identifier: MIT
#include "app/command_line/progress_line.hpp"

#include "app/messages.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace footprint {
namespace {

constexpr auto silence = std::chrono::milliseconds{500};
constexpr auto pace = std::chrono::milliseconds{100};
constexpr std::size_t bar_width = 30;

} // namespace

ProgressLine::ProgressLine(Tell tell, std::size_t total, std::string noun)
    : is_on_(tell == Tell::progress && isatty(STDERR_FILENO) == 1), total_(total), noun_(std::move(noun)) {}

ProgressLine::~ProgressLine() {
    if (is_shown_) tell_unfinished("\r\033[K");
}

void ProgressLine::advance() {
    ++done_;
    const auto now = Clock::now();
    if (!is_on_ || now - start_ < silence || now - told_ < pace) return;
    told_ = now;
    is_shown_ = true;
    const std::size_t filled = total_ > 0 ? done_ * bar_width / total_ : bar_width;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    const double left = seconds / static_cast<double>(done_) * static_cast<double>(total_ - done_);
    tell_unfinished(fmt::format("\r\033[K[{}{}] {} of {} {}, {:.0f} s left", std::string(filled, '#'),
                                std::string(bar_width - filled, '.'), done_, total_, noun_, left));
}

} // namespace footprint
