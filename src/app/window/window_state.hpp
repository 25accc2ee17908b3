// SPDX-License-Identifier: MIT
#pragma once

// What the window keeps between two starts: its size, the panels, the last View. One JSON file in the XDG
// state folder.

#include "base/result.hpp"
#include "ui/panel_types.hpp"

#include <filesystem>
#include <optional>

namespace footprint {

struct WindowState {
    int width = 1280; ///< logical pixels
    int height = 720;
    PanelState panels;
    View view;

    bool operator==(const WindowState&) const = default;
};

/// $XDG_STATE_HOME/footprint/state.json, by default below ~/.local/state; empty if there is no home.
std::filesystem::path state_file();

struct LoadedState {
    WindowState state;
    std::string problem; ///< for a notice: the file was set aside, and why; empty if all is well
};

/// A missing file gives the defaults. One that cannot be understood, or that a newer version wrote, is
/// renamed to .bak and gives the defaults too.
LoadedState load_state(const std::filesystem::path& file);

/// The sources of the last View, which must be there before it can be shown; none if there is none.
std::vector<OwnSource> kept_sources(const std::filesystem::path& file);

/// Makes the folders as needed and replaces the file atomically.
Result<void> save_state(const std::filesystem::path& file, const WindowState& state);

} // namespace footprint
