// SPDX-License-Identifier: MIT
#pragma once

// What the tests of several commands need: refusals, CSV read back, and a look for numbers that are none.

#include "process.hpp"

#include <map>
#include <string>
#include <vector>

/// Runs it, expects `code`, one line on standard error with `words` in it, and nothing on standard output.
void check_refused(const std::vector<std::string>& arguments, int code, const std::string& words,
                   const std::vector<std::string>& environment = {});

/// Runs it, expects exit code 0, and gives what it wrote to standard output.
std::string output_of(const std::vector<std::string>& arguments);

struct Csv {
    std::vector<std::string> columns;
    std::vector<std::map<std::string, std::string>> rows;

    /// The first row with these values; fails the test if there is none.
    const std::map<std::string, std::string>& row(const std::map<std::string, std::string>& with) const;
};

/// Checks that every row has as many fields as the header.
Csv parse_csv(const std::string& text);

/// Whether "inf" or "nan" stands in `text` as a word, in any case.
bool holds_inf_or_nan(const std::string& text);
