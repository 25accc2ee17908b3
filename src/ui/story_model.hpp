// SPDX-License-Identifier: MIT
#pragma once

// A page of a story as the story panel tells it: caption, and claims with their verdicts.

#include "analysis/claims.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace footprint {

/// A story that came with the program.
struct StoryFile {
    std::string title;
    std::filesystem::path path;
};

struct ClaimLine {
    ClaimVerdict verdict = ClaimVerdict::undecidable;
    std::string sentence;
    std::string finding;  ///< what the catalogue and the model say
    std::string source;   ///< who said it
    std::string rests_on; ///< the sources of the finding, one a line
};

struct StoryModel {
    std::string title;
    std::string introduction; ///< of the first page
    std::string page_title;
    std::string caption;
    std::size_t page = 0; ///< from 0
    std::size_t pages = 0;
    std::vector<ClaimLine> claims;
};

/// Evaluates the page's claims: some 10 ms each.
StoryModel story_model(Analyst& analyst, const Story& story, std::size_t page);

/// "Supported", "Contradicted", "Undecidable"
std::string_view name_of(ClaimVerdict verdict);
std::string_view tip_of(ClaimVerdict verdict);

} // namespace footprint
