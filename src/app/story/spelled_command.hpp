// SPDX-License-Identifier: MIT
#pragma once

// The other way round: the command line that gives the numbers of a claim, or of a View.

#include "view/story.hpp"
#include "world/world.hpp"

#include <string>
#include <vector>

namespace footprint {

/// As a shell wants it: quoted if it must be.
std::string shell_word(const std::string& word);

/// `footprint sites`, `coverage` or `compare` with the options that `view` stands for.
std::string command_of(const View& view, const World& world, Date today);

/// `footprint sites`, `events` or `coverage` of what the claim is about; of one country by country `nearest`,
/// from `places`. None if no command can tell.
std::string command_of(const Claim& claim, const std::vector<std::string>& places);

} // namespace footprint
