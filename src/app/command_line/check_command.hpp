// SPDX-License-Identifier: MIT
#pragma once

// `footprint check`: what is wrong in a provider's file, and what would make its records better.

#include "app/session.hpp"

#include <string>
#include <vector>

namespace footprint {

/// What is right by the format and still deserves a second look, a line each: "aws/x: its position lies in
/// Spain, country says FR". `world` has the cities.
std::vector<std::string> hints_about(const World& world, const Catalogue& catalogue);

/// Tells what is wrong in each of `files`, all of the catalogue if there are none. An error if anything is.
Result<void> check_command(const Session& session, std::vector<std::string> files);

} // namespace footprint
