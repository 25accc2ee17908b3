// SPDX-License-Identifier: MIT
#pragma once

// Where the window's loop sleeps: until the X server has something to say, another thread calls, or time is
// up.
//
// SFML's own way to wait asks every 10 ms, cannot be woken by a thread, and does not lend its connection to
// the server. So that the window costs nothing at rest, the connection is found among the open sockets; where
// it is not (a display over TCP), naps take the place of waiting.

#include <vector>

namespace footprint {

class Waker {
  public:
    Waker();
    ~Waker();
    Waker(const Waker&) = delete;
    Waker& operator=(const Waker&) = delete;

    /// Call once the window is open.
    void find_connection();

    /// From any thread: ends the sleep under way, or the next one.
    void wake();

    enum class Reason { time, events, woken };
    /// At most `seconds`. Events that SFML has fetched already do not end it: poll it until it has none
    /// first.
    Reason sleep(double seconds);

  private:
    int signal_;
    std::vector<int> connections_;
};

} // namespace footprint
