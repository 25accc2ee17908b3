// SPDX-License-Identifier: MIT
#pragma once

// `footprint check`: what is wrong in a table of somebody's own or a provider's file, and what would make its records better.

#include "app/command_line/check_tables.hpp"

#include <string>
#include <vector>

namespace footprint {

/// What is right by the format and still deserves a second look, a line each: "aws/x: its position lies in
/// Spain, country says FR". `world` has the cities.
std::vector<std::string> hints_about(const World& world, const Catalogue& catalogue);

/// Tells what is wrong in each of the files, all of the catalogue if there are none: those of the catalogue's form, and tables of sites,
/// whose findings are delivered as a table. An error if anything is wrong.
Result<void> check_command(const Session& session, CheckOptions options);

} // namespace footprint
