// SPDX-License-Identifier: MIT
#pragma once

// Runs the program as a user would in a shell without a display.

#include <string>
#include <vector>

struct Outcome {
    int code = -1;   ///< exit code; 128 + signal if it was killed
    std::string out; ///< standard output
    std::string err; ///< standard error
};

/// `environment`: "NAME=value" on top of a clean one without DISPLAY.
Outcome run_footprint(const std::vector<std::string>& arguments, const std::vector<std::string>& environment = {},
                      const std::string& out_to = {});
