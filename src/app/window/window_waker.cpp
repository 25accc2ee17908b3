// SPDX-License-Identifier: MIT
#include "app/window/window_waker.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <poll.h>
#include <string_view>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace footprint {
namespace {

constexpr double nap_s = 0.01; ///< where the connection is not known

bool leads_to_x_server(int descriptor) {
    sockaddr_un peer{};
    socklen_t size = sizeof peer;
    if (getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &size) != 0 || peer.sun_family != AF_UNIX)
        return false;
    if (size <= sizeof(sa_family_t)) return false;
    // An abstract name begins with a zero byte.
    const std::string_view path{peer.sun_path, size - sizeof(sa_family_t)};
    return path.find("/.X11-unix/X") != std::string_view::npos;
}

} // namespace

Waker::Waker() : signal_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

Waker::~Waker() { close(signal_); }

void Waker::find_connection() {
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator{"/proc/self/fd", failed}) {
        const std::string name = entry.path().filename().string();
        int descriptor = -1;
        std::from_chars(name.data(), name.data() + name.size(), descriptor);
        if (descriptor >= 0 && leads_to_x_server(descriptor)) connections_.push_back(descriptor);
    }
}

void Waker::wake() {
    const std::uint64_t one = 1;
    // It fails only if so many wakes wait already that one more makes no difference.
    (void)!write(signal_, &one, sizeof one);
}

Waker::Reason Waker::sleep(double seconds) {
    if (connections_.empty()) seconds = std::min(seconds, nap_s);
    std::vector<pollfd> watched{{signal_, POLLIN, 0}};
    for (const int connection : connections_) watched.push_back({connection, POLLIN, 0});
    const auto milliseconds = static_cast<int>(std::ceil(std::clamp(seconds, 0.0, 3600.0) * 1000));
    if (poll(watched.data(), watched.size(), milliseconds) <= 0) return Reason::time;
    if ((watched[0].revents & POLLIN) == 0) return Reason::events;
    std::uint64_t count = 0;
    (void)!read(signal_, &count, sizeof count);
    return Reason::woken;
}

} // namespace footprint
