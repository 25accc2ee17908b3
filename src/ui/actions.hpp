// SPDX-License-Identifier: MIT
#pragma once

// Everything that can be done by a key or a button, in one table: it feeds the keys, the buttons' tooltips
// and the help. What an action does is up to whoever performs it. Knows neither ImGui nor SFML.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace footprint {

enum class Action : std::uint8_t {
    pan_left,
    pan_right,
    pan_up,
    pan_down,
    zoom_in,
    zoom_out,
    fit_filter,
    center_here,
    search,
    undo,
    redo,
    reset_filter,
    date_earlier,
    date_later,
    play,
    analysis,
    theme,
    legend,
    next_control,
    previous_control,
    next_panel,
    previous_panel,
    toggle_panels,
    toggle_filter,
    toggle_details,
    toggle_coverage,
    toggle_compare,
    toggle_events,
    toggle_data,
    toggle_timeline,
    large_chart,
    export_picture,
    save_view,
    open_view,
    add_data,
    copy_table,
    save_table,
    reload,
    story_previous,
    story_next,
    help,
    about,
    cancel,
    quit,
};

/// A key with its modifiers. `key` is a name ("Left", "Z", "F1") or the character that is typed ("?", "+").
struct Chord {
    std::string_view key;
    bool ctrl = false;
    bool shift = false;

    bool operator==(const Chord&) const = default;
};

struct ActionRow {
    Action action;
    std::string_view id;
    std::string_view group; ///< heading in the help
    std::string_view name;
    std::string_view tooltip;
    std::array<Chord, 3> chords; ///< the first is the one to show; empty ones are unused
};

std::span<const ActionRow> action_table();
const ActionRow& row_of(Action action);

/// "Ctrl+Shift+Z"; empty for an unused chord.
std::string to_string(const Chord& chord);
/// "Zoom in (+)" and the sentence about it: what a button's tooltip says.
std::string tooltip_of(Action action);

/// Whose the keys are: the map's, a text field's (plain keys and those of its own undo), the panels' (those that move among
/// controls and press them), or a dialog's (all but Escape and Ctrl+Q).
enum class Typing { no, yes, in_panels, in_dialog };

std::optional<Action> action_for(const Chord& chord, Typing typing);

} // namespace footprint
