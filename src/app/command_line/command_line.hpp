// SPDX-License-Identifier: MIT
#pragma once

// The command line: words to options, options to one of the commands, errors to text and exit codes.

namespace footprint {

/// Runs the program. 0 done, 1 failed, 2 wrong usage, 3 bad data (what was good has been used all the same).
int run(int argc, const char* const* argv);

} // namespace footprint
