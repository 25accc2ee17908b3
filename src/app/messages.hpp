// SPDX-License-Identifier: MIT
#pragma once

// What the program says, in the one place where it leaves the program: without anything that a terminal might
// obey, whoever wrote it. Messages go to standard error; one that cannot be written is no failure of the
// work. What was asked for goes to standard output; if that cannot be written, the work has failed.

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace footprint {

/// Makes sure that standard input, output and error are open, so that no file of ours is taken for one of
/// them. To be called first.
void claim_standard_streams();

/// One line to standard error.
void tell_line(std::string_view line);
template <class... Values>
void tell(fmt::format_string<Values...> line, Values&&... values) {
    tell_line(fmt::format(line, std::forward<Values>(values)...));
}
/// "footprint: warning: " and the error.
void warn(const Error& error);
/// "footprint: note: " and the words.
template <class... Values>
void note(fmt::format_string<Values...> words, Values&&... values) {
    tell_line("footprint: note: " + fmt::format(words, std::forward<Values>(values)...));
}
/// As it is, for a line that is overwritten.
void tell_unfinished(std::string_view text);

/// To standard output.
Result<void> print(std::string_view text);
/// To standard output, or to the file if one is named.
Result<void> deliver(std::string_view text, const std::string& path);

} // namespace footprint
