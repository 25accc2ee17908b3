// SPDX-License-Identifier: MIT
#pragma once

// The window.

#include "analysis/snapshot.hpp"
#include "base/result.hpp"
#include "view/view.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace footprint {

struct ExploreOptions {
    SnapshotPointer snapshot;
    std::optional<View> view;                ///< none: the View of the last time
    std::optional<std::pair<int, int>> size; ///< logical pixels; none: the window size of the last time
    double scale = 0;                        ///< HiDPI factor; 0: the screen's
    Date today;
    std::filesystem::path
        trace; ///< if set, where the window writes what it shows, for tests: see docs/testing.md
    std::filesystem::path story{}; ///< to be opened at its first page
};

/// Whether a window can be opened here (an X display answers).
bool has_display();

/// Opens the window and returns when it is closed.
Result<void> explore(const ExploreOptions& options);

} // namespace footprint
