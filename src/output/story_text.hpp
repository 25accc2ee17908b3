// SPDX-License-Identifier: MIT
#pragma once

// A story whose claims have been judged, as text for a terminal, as a Markdown page with pictures, and as
// JSON.

#include "analysis/claims.hpp"
#include "world/world.hpp"

#include <string>
#include <vector>

namespace footprint {

struct JudgedClaim {
    Claim claim;
    ClaimResult result;
    std::string command; ///< gives the same numbers; empty if none does
};

struct JudgedPage {
    std::string title;
    std::string caption;
    Date day;
    std::string picture; ///< the file's name; empty: none
    std::string command; ///< the numbers of what is shown
    std::vector<JudgedClaim> claims;
};

struct JudgedStory {
    std::string title;
    std::string introduction;
    std::vector<JudgedPage> pages;
};

/// Of claims country by country the first ten, and how many more. Lines up to 100 columns. Ends with a
/// newline.
std::string story_text(const World& world, const JudgedStory& story);

/// With a table of all countries. CommonMark with tables; text from the story is escaped. Ends with a
/// newline.
std::string story_markdown(const World& world, const JudgedStory& story);

/// Keys: docs/cli.md. Ends with a newline.
std::string story_json(const World& world, const JudgedStory& story);

/// "13 claims: 8 supported, 2 contradicted, 3 undecidable"
std::string verdicts_summary(const JudgedStory& story);

} // namespace footprint
