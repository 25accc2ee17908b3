// SPDX-License-Identifier: MIT
#pragma once

// Names as people type them: compared without regard to case and accents, and corrected when misspelt. UTF-8.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace footprint {

/// `text` without case, accents and surrounding blanks: "São Paulo" and "SAO PAULO" fold alike. Invalid UTF-8 is
/// folded as ASCII.
std::string folded(std::string_view text);

bool is_utf8(std::string_view text);

/// `text` without the control characters that a terminal might obey (all but newline and tab, U+0080 to U+009F among them)
/// and without those that turn the direction of what follows: for what strangers wrote. Invalid UTF-8 stays as it is.
std::string without_control(std::string_view text);

/// Whether every word of `query` occurs in `text`; both are folded already. An empty query occurs everywhere.
bool contains_words(std::string_view text, std::string_view query);

/// Edits (insert, delete, replace, swap two neighbours) that turn `a` into `b`. O(|a| |b|).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that `name` most probably stands for, or none if all are too far away to be worth offering.
std::optional<std::string> nearest_name(std::string_view name, std::span<const std::string> candidates);

/// "; did you mean 'aws'?", or nothing: for the end of an error about an unknown `name`.
std::string did_you_mean(std::string_view name, std::span<const std::string> known);

/// "a", "a and b", "a, b and c"
std::string join_words(std::span<const std::string> words);

/// With a capital letter, if it begins with one of ASCII's.
std::string capitalised(std::string_view text);

/// Splits at `separator`, trims blanks, drops empty parts.
std::vector<std::string> split(std::string_view text, char separator);

/// Columns that `text` takes in a terminal: wide characters count two, combining ones none.
std::size_t display_width(std::string_view text);

/// 1234567 -> "1,234,567"
std::string with_thousands(long long number);

/// "1 site", "2 sites"
std::string counted(std::size_t count, std::string_view noun);

} // namespace footprint
