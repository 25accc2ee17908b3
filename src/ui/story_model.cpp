// SPDX-License-Identifier: MIT
#include "ui/story_model.hpp"

#include "analysis/words.hpp"

namespace footprint {
namespace {

ClaimLine line_of(Analyst& analyst, const Claim& claim) {
    ClaimLine line;
    line.sentence = claim.sentence;
    line.source = claim.source;
    const auto result = evaluate(analyst, claim);
    if (!result) {
        line.finding = "It cannot be checked: " + result.error().message + ".";
        return line;
    }
    line.verdict = result->verdict;
    line.finding = result->finding;
    for (const Evidence& one : result->sources)
        line.rests_on += fmt::format("{}{}: {}", line.rests_on.empty() ? "" : "\n", one.site, in_words(one.source));
    return line;
}

} // namespace

StoryModel story_model(Analyst& analyst, const Story& story, std::size_t page) {
    const StoryPage& shown = story.pages[page];
    StoryModel model{story.title, page == 0 ? story.introduction : "",
                     shown.title, shown.caption,
                     page,        story.pages.size(),
                     {}};
    for (const Claim& claim : shown.claims) model.claims.push_back(line_of(analyst, claim));
    return model;
}

std::string_view name_of(ClaimVerdict verdict) {
    switch (verdict) {
    case ClaimVerdict::supported: return "Supported";
    case ClaimVerdict::contradicted: return "Contradicted";
    case ClaimVerdict::undecidable: return "Undecidable";
    }
    return {};
}

std::string_view tip_of(ClaimVerdict verdict) {
    switch (verdict) {
    case ClaimVerdict::supported: return "The catalogue and the models bear it out.";
    case ClaimVerdict::contradicted: return "The catalogue or the models say otherwise.";
    case ClaimVerdict::undecidable: return "Neither the catalogue nor the models can tell.";
    }
    return {};
}

} // namespace footprint
