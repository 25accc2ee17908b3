// SPDX-License-Identifier: MIT
#pragma once

// What the program says about its command line: examples, and what was wrong with what was typed.

#include "base/result.hpp"

#include <CLI/CLI.hpp>
#include <string>

namespace footprint {

extern const char* const examples;
extern const char* const render_examples;
extern const char* const sites_examples;
extern const char* const coverage_examples;
extern const char* const compare_examples;
extern const char* const nearest_examples;
extern const char* const timeline_examples;
extern const char* const events_examples;
extern const char* const story_examples;
extern const char* const check_examples;

/// What CLI11 could not make sense of, with the option or command that was probably meant.
std::string explain(const CLI::App& app, const CLI::ParseError& error, int argc, const char* const* argv);

/// The first word is a view file or a command; it is neither.
Error no_such_file(const CLI::App& app, const std::string& name);

} // namespace footprint
