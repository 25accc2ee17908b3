// SPDX-License-Identifier: MIT
#pragma once

// Work in two halves, one on a thread of its own: the machines this is made for have two cores or more, and two are
// enough. Private to analysis/.

#include <atomic>
#include <cstddef>
#include <future>

namespace footprint {

/// Calls `work(first, last)` for the two halves of [0, count), side by side. Small counts stay on one thread.
template <class Work>
void on_two_threads(std::size_t count, Work work, std::size_t least = 2048) {
    if (count < least) return work(std::size_t{0}, count);
    const std::size_t middle = count / 2;
    auto second = std::async(std::launch::async, [&] { work(middle, count); });
    work(std::size_t{0}, middle);
    second.get();
}

/// Calls `work(i)` for each i < count, on two threads: whichever is free takes the next.
template <class Work>
void jobs_on_two_threads(std::size_t count, Work work) {
    std::atomic<std::size_t> next{0};
    const auto take = [&] {
        for (std::size_t i = next++; i < count; i = next++) work(i);
    };
    if (count < 2) return take();
    auto second = std::async(std::launch::async, take);
    take();
    second.get();
}

} // namespace footprint
