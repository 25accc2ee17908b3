// SPDX-License-Identifier: MIT
#include "output/story_text.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

JudgedStory small_story(std::size_t rows) {
    JudgedClaim judged;
    judged.claim.sentence = "A *bold* claim | with <marks>.";
    judged.result = {
        ClaimVerdict::contradicted,
        "It is 3_000.",
        {},
        {{"aws/x", {{Support::opened}, "2016-04-30", "Title c_d", "Paper", "https://example.org/a_b(1)", "", ""}}}};
    for (std::size_t i = 0; i < rows; ++i)
        judged.result.rows.push_back(
            {0, ClaimVerdict::supported, 1000.0, "from Manama: Dubai, 9 ms", "Manama, BH"});
    judged.command = "footprint sites";
    return {"Title", "", {{"", "", make_date(2016, 4, 30), "", "footprint sites", {judged}}}};
}

World small_world() {
    World world;
    Country bahrain;
    bahrain.code = "BH";
    bahrain.name = "Bahrain";
    world.countries = {bahrain};
    return world;
}

} // namespace

TEST_CASE("a story's text shows ten countries and counts the others") {
    const World world = small_world();
    CHECK(story_text(world, small_story(10)).find("more") == std::string::npos);
    const std::string text = story_text(world, small_story(12));
    CHECK(text.find("\n    and 2 more\n") != std::string::npos);
    CHECK(text.find("  CONTRADICTED  A *bold* claim") != std::string::npos);
    CHECK(text.starts_with("Title\n\n30 April 2016\n"));
}

TEST_CASE("a story's Markdown escapes what is in its texts, but no address") {
    const std::string text = story_markdown(small_world(), small_story(12));
    CHECK(text.find("> A \\*bold\\* claim \\| with \\<marks\\>.\n") != std::string::npos);
    CHECK(text.find("**Contradicted.** It is 3\\_000.\n") != std::string::npos);
    CHECK(text.find("- aws/x: [Title c\\_d, Paper, 2016-04-30](https://example.org/a_b%281%29)\n") != std::string::npos);
    std::size_t lines = 0;
    for (auto at = text.find("| Bahrain |"); at != std::string::npos; at = text.find("| Bahrain |", at + 1))
        ++lines;
    CHECK(lines == 12);
}

TEST_CASE("verdicts are summed up") {
    CHECK(verdicts_summary(small_story(0)) == "1 claim: 0 supported, 1 contradicted, 0 undecidable");
    CHECK(verdicts_summary({}) == "0 claims: 0 supported, 0 contradicted, 0 undecidable");
}
