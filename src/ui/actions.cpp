// SPDX-License-Identifier: MIT
#include "ui/actions.hpp"

#include <fmt/format.h>

namespace footprint {
namespace {

constexpr Chord plain(std::string_view key) { return {key, false, false}; }
constexpr Chord ctrl(std::string_view key) { return {key, true, false}; }

// In the order of the enum: row_of relies on it.
constexpr std::array<ActionRow, 44> table{{
    {Action::pan_left, "pan-left", "Map", "Move left", "Moves the map", {plain("Left")}},
    {Action::pan_right, "pan-right", "Map", "Move right", "Moves the map", {plain("Right")}},
    {Action::pan_up, "pan-up", "Map", "Move up", "Moves the map", {plain("Up")}},
    {Action::pan_down, "pan-down", "Map", "Move down", "Moves the map", {plain("Down")}},
    {Action::zoom_in, "zoom-in", "Map", "Zoom in", "Doubles the scale", {plain("+"), plain("=")}},
    {Action::zoom_out, "zoom-out", "Map", "Zoom out", "Halves the scale", {plain("-")}},
    {Action::fit_filter,
     "fit",
     "Map",
     "Fit the filter",
     "Shows all the sites that the filter lets through",
     {plain("Home")}},
    {Action::center_here,
     "center-here",
     "Map",
     "Centre the map here",
     "Makes the meridian in the middle of the window the map's central one",
     {plain("C")}},
    {Action::search,
     "search",
     "Find",
     "Search",
     "Finds sites, countries, markets and cities",
     {ctrl("F"), plain("/")}},
    {Action::undo, "undo", "Edit", "Undo", "Takes back the last change of the view", {ctrl("Z")}},
    {Action::redo, "redo", "Edit", "Redo", "Repeats what was undone", {Chord{"Z", true, true}, ctrl("Y")}},
    {Action::reset_filter,
     "reset-filter",
     "Edit",
     "Reset the filter",
     "Shows every provider, market, kind and access again",
     {Chord{"R", true, true}}},
    {Action::date_earlier,
     "date-earlier",
     "Time",
     "A step back",
     "Shows the map as of a month earlier, or by the step chosen in the timeline; held, it goes back in time",
     {plain(",")}},
    {Action::date_later,
     "date-later",
     "Time",
     "A step forward",
     "Shows the map as of a month later, or by the step chosen in the timeline",
     {plain(".")}},
    {Action::play,
     "play",
     "Time",
     "Play or pause",
     "Lets time run from the date of the map on, from the start if that is the end",
     {plain("Space")}},
    {Action::analysis,
     "next-analysis",
     "Analysis",
     "Next analysis",
     "Goes through none, nearest, reach, sites and compare",
     {plain("A")}},
    {Action::theme,
     "theme",
     "Look",
     "Dark or light",
     "Changes between the dark and the light theme",
     {plain("T")}},
    {Action::legend,
     "legend",
     "Look",
     "Legend",
     "Shows or hides legend, scale bar and credits",
     {plain("L")}},
    {Action::next_control,
     "next-control",
     "Keyboard",
     "Next control",
     "Goes into the panels, and from control to control; arrows move, Enter presses, Shift+Enter unfolds, Esc leads back to the map",
     {plain("Tab")}},
    {Action::previous_control,
     "previous-control",
     "Keyboard",
     "Previous control",
     "Goes to the control before",
     {Chord{"Tab", false, true}}},
    {Action::next_panel, "next-panel", "Keyboard", "Next panel", "The keyboard goes to the next panel", {plain("F6")}},
    {Action::previous_panel,
     "previous-panel",
     "Keyboard",
     "Previous panel",
     "The keyboard goes to the panel before",
     {Chord{"F6", false, true}}},
    {Action::toggle_panels,
     "toggle-panels",
     "Look",
     "Hide all panels",
     "Shows the map alone, or the panels again",
     {plain("H")}},
    {Action::toggle_filter,
     "toggle-filter",
     "Look",
     "Filter panel",
     "Shows or folds away what is shown and when",
     {plain("F")}},
    {Action::toggle_details,
     "toggle-details",
     "Look",
     "Details panel",
     "Shows or folds away what is known of the selection",
     {plain("D")}},
    {Action::toggle_coverage,
     "toggle-coverage",
     "Look",
     "Coverage panel",
     "Shows or folds away who is reached within how many milliseconds",
     {plain("R")}},
    {Action::toggle_compare,
     "toggle-compare",
     "Look",
     "Compare panel",
     "Shows or folds away the comparison of A with B",
     {plain("X")}},
    {Action::toggle_events,
     "toggle-events",
     "Look",
     "Events panel",
     "Shows or folds away what opened, closed and was announced between two dates",
     {plain("E")}},
    {Action::toggle_data,
     "toggle-data",
     "Look",
     "Data panel",
     "Shows or folds away your own data: sites, users, areas and measured times from files",
     {plain("O")}},
    {Action::toggle_timeline,
     "toggle-timeline",
     "Look",
     "Timeline bar",
     "Shows or folds away the years, to drag and to play",
     {plain("B")}},
    {Action::large_chart,
     "large-chart",
     "Look",
     "Large chart",
     "Shows the timeline's chart in the map's place, or the map again",
     {plain("G")}},
    {Action::export_picture,
     "export",
     "File",
     "Export",
     "Writes what is seen as a picture of any size, days side by side, a film, or the pages of a story",
     {ctrl("E")}},
    {Action::save_view,
     "save-view",
     "File",
     "Save the view",
     "Writes filter, date and map to a file that can be opened again",
     {ctrl("S")}},
    {Action::open_view, "open-view", "File", "Open a view", "Reads a view file or a story", {ctrl("O")}},
    {Action::add_data,
     "add-data",
     "File",
     "Add your own data",
     "Takes sites, users, areas or measured times from a file: CSV, Excel, GeoJSON, GeoPackage and others",
     {ctrl("D")}},
    {Action::copy_table,
     "copy-table",
     "File",
     "Copy the table",
     "Of the tab on the right, or of all sites shown: for a spreadsheet",
     {ctrl("C")}},
    {Action::save_table,
     "save-table",
     "File",
     "Save the table",
     "As a CSV file, with the columns of the command line",
     {Chord{"S", true, true}}},
    {Action::reload,
     "reload",
     "File",
     "Read the data again",
     "Takes in what has changed in the catalogue, the markets, the corridors and the measured times",
     {ctrl("R")}},
    {Action::story_previous,
     "story-previous",
     "Story",
     "Previous page",
     "Goes back a page of the story",
     {plain("PageUp")}},
    {Action::story_next,
     "story-next",
     "Story",
     "Next page",
     "Goes on to the next page of the story",
     {plain("PageDown")}},
    {Action::help, "help", "Help", "Keys", "Lists every key", {plain("?"), plain("F1")}},
    {Action::about, "about", "Help", "About", "Version, data and credits", {}},
    {Action::cancel,
     "cancel",
     "Help",
     "Close or clear",
     "Closes what is open, else clears the selection",
     {plain("Escape")}},
    {Action::quit, "quit", "File", "Quit", "Closes Footprint; the view comes back next time", {ctrl("Q")}},
}};

/// Keys that a text field needs for itself although Ctrl is held.
constexpr std::array<std::string_view, 6> editing_keys{"Z", "Y", "A", "C", "V", "X"};

/// With which one moves among controls, and presses them.
constexpr std::array<std::string_view, 6> moving_keys{"Left", "Right", "Up", "Down", "Space", "Home"};

bool left_to_text_field(const Chord& chord) {
    if (chord.key == "Escape" || chord.key == "F1" || chord.key == "F6") return false;
    if (!chord.ctrl) return true;
    for (const std::string_view key : editing_keys)
        if (chord.key == key) return true;
    return false;
}

} // namespace

std::span<const ActionRow> action_table() { return table; }

const ActionRow& row_of(Action action) { return table[static_cast<std::size_t>(action)]; }

std::string to_string(const Chord& chord) {
    const std::string_view key = chord.key == "Escape" ? "Esc" : chord.key;
    return fmt::format("{}{}{}", chord.ctrl ? "Ctrl+" : "", chord.shift ? "Shift+" : "", key);
}

std::string tooltip_of(Action action) {
    const ActionRow& row = row_of(action);
    const std::string keys = to_string(row.chords[0]);
    return keys.empty() ? fmt::format("{}\n{}", row.name, row.tooltip)
                        : fmt::format("{} ({})\n{}", row.name, keys, row.tooltip);
}

std::optional<Action> action_for(const Chord& chord, Typing typing) {
    if (chord.key.empty() || (typing == Typing::yes && left_to_text_field(chord))) return std::nullopt;
    const bool leaves = chord.key == "Escape" || (chord.ctrl && chord.key == "Q");
    if (typing == Typing::in_dialog && !leaves) return std::nullopt;
    if (typing == Typing::in_panels && !chord.ctrl)
        for (const std::string_view key : moving_keys)
            if (chord.key == key) return std::nullopt;
    for (const ActionRow& row : table)
        for (const Chord& known : row.chords)
            if (!known.key.empty() && known == chord) return row.action;
    return std::nullopt;
}

} // namespace footprint
