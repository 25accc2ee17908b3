// SPDX-License-Identifier: MIT
#pragma once

// The threads that jobs run on. Private to base/.

#include <functional>

namespace footprint {

/// Runs `work` on another thread, as soon as one is free. False if the system gives none at all: then nothing
/// happens. `work` does not throw.
bool on_another_thread(std::function<void()> work);

} // namespace footprint
