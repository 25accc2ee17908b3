// SPDX-License-Identifier: MIT
#pragma once

// The small parts that panels are made of. Each takes a stable id that is also its probe's name, and a
// tooltip.

#include "ui/actions.hpp"
#include "ui/filter_model.hpp"
#include "ui/icons.hpp"
#include "ui/story_model.hpp"

#include <imgui.h>
#include <string>
#include <string_view>

namespace footprint {

/// A tooltip for the last item, after a moment. Breaks long lines.
void tooltip(std::string_view text);

/// A square button with a sign. `active` marks it as switched on.
bool icon_button(const char* id, Icon icon, std::string_view tip, bool active = false);
/// The same with its name beside the sign.
float named_button_width(std::string_view name);
bool named_button(const char* id, Icon icon, std::string_view name, std::string_view tip, bool active = false);
/// A row of a menu: sign, name, and the key that does the same.
bool menu_row(const char* id, Icon icon, std::string_view name, std::string_view key, std::string_view tip,
              bool enabled = true);
/// An icon button for an action, greyed out where it cannot be done.
bool action_button(Action action, Icon icon, bool enabled = true, bool active = false);

/// A button with text; `primary` is the one that is meant.
enum class Emphasis : std::uint8_t { normal, primary, quiet };
bool text_button(const char* id, std::string_view text, std::string_view tip,
                 Emphasis emphasis = Emphasis::normal, float width = 0);

/// A button that opens a list: its text at the left, a chevron at the right.
bool combo_button(const char* id, std::string_view text, std::string_view tip, float width);

/// A small button that stays pressed.
float chip_width(std::string_view text);
/// Faint text beside chips.
void chip_label(std::string_view text);
bool chip(const char* id, std::string_view text, std::string_view tip, bool active);

/// One of a row of tabs, `width` wide.
bool tab_button(const char* id, std::string_view text, std::string_view tip, bool active, float width);

/// The box alone, `size` a side, with a tick or a dash.
void draw_check(ImDrawList& list, ImVec2 top_left, float size, Check state, bool hovered);

/// A box with its name.
bool check_row(const char* id, std::string_view text, std::string_view tip, bool on);

/// One of several, with its name.
bool radio_row(const char* id, std::string_view text, std::string_view tip, bool on);

/// A foldable heading; `open` is changed by a click. Returns `open`.
bool section(const char* id, std::string_view title, bool& open, std::string_view tip);

void heading(std::string_view text);
void dim_text(std::string_view text);
/// Words that lead somewhere, wrapped; true if they were clicked.
bool link(const char* id, std::string_view text);
void faint_text(std::string_view text);
void wrapped(std::string_view text, const ImVec4& color);

/// A story to be opened; its probe is `prefix` and the file's name.
bool story_row(const StoryFile& story, std::string_view prefix);

/// Draws `text` within `width`, cut with an ellipsis where it does not fit. Returns whether it was cut.
bool fitted_text(ImDrawList& list, ImFont* font, ImVec2 at, float width, ImU32 color, std::string_view text);

float text_width(ImFont* font, std::string_view text);

/// Continues on the same line if `width` more fits there.
void same_line_if_fits(float width);

} // namespace footprint
