// SPDX-License-Identifier: MIT
#include "app/story/judged_story.hpp"

#include "app/story/spelled_command.hpp"
#include "app/story/story_files.hpp"

namespace footprint {
namespace {

constexpr std::size_t most_places = 10; ///< that a command names: as many as the text has rows

Result<JudgedClaim> judged(Analyst& analyst, const Claim& claim) {
    auto result = evaluate(analyst, claim);
    if (!result) return tl::unexpected(result.error());
    std::vector<std::string> places;
    for (const ClaimRow& row : result->rows)
        if (places.size() < most_places) places.push_back(row.place);
    return JudgedClaim{claim, std::move(*result), command_of(claim, places)};
}

} // namespace

Result<JudgedStory> judged(Analyst& analyst, const Story& story, const std::filesystem::path& path, Date today) {
    JudgedStory all{story.title, story.introduction, {}};
    for (std::size_t i = 0; i < story.pages.size(); ++i) {
        const StoryPage& page = story.pages[i];
        JudgedPage& now = all.pages.emplace_back();
        now = {
            page.title, page.caption, page.view.day(today), "", command_of(page.view, analyst.world(), today),
            {}};
        for (std::size_t k = 0; k < page.claims.size(); ++k) {
            auto claim = judged(analyst, page.claims[k]);
            if (!claim)
                return failure(ErrorKind::bad_data, claim.error().message,
                               fmt::format("{}: {}", path.string(), claim_place(story, i, k)));
            now.claims.push_back(std::move(*claim));
        }
    }
    return all;
}

} // namespace footprint
