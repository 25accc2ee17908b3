// SPDX-License-Identifier: MIT
#pragma once

// Work in two parts, one on another thread if one is free: the machines this is made for have two cores or
// more, and two are enough. For work that takes long, and may be cancelled, see jobs.hpp.

#include <atomic>
#include <cstddef>
#include <functional>

namespace footprint {

/// Calls `take` here and, if a thread is free, there at the same time; returns when both are done. Whichever
/// is called takes what is left to be done, so that one call alone does all. Throws what either threw.
void on_two_threads(const std::function<void()>& take);

/// Calls `work(i)` for each i < count: whoever is free takes the next.
template <class Work>
void each_in_parallel(std::size_t count, Work work) {
    std::atomic<std::size_t> next{0};
    const auto take = [&] {
        for (std::size_t i = next++; i < count; i = next++) work(i);
    };
    if (count < 2) return take();
    on_two_threads(take);
}

/// Calls `work(first, last)` for the two halves of [0, count). Small counts stay on one thread.
template <class Work>
void halves_in_parallel(std::size_t count, Work work, std::size_t least = 2048) {
    if (count < least) return work(std::size_t{0}, count);
    const std::size_t middle = count / 2;
    each_in_parallel(2, [&](std::size_t half) {
        if (half == 0)
            work(std::size_t{0}, middle);
        else
            work(middle, count);
    });
}

} // namespace footprint
