// SPDX-License-Identifier: MIT
#include "analysis/claims.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

Story aliyun() {
    return read_story(read_file(FOOTPRINT_SOURCE_DIR "/geodata/views/aliyun-2016.json").value(), "aliyun-2016.json").value();
}

Claim sites_claim(const char* provider, Date day, Relation relation, double expected) {
    Claim claim;
    claim.providers = {provider};
    claim.as_of = day;
    claim.relation = relation;
    claim.expected = expected;
    return claim;
}

} // namespace

TEST_CASE("the claims of the story of 2016 come out as they should") {
    Analyst analyst{shipped_snapshot()};
    std::map<std::string, ClaimVerdict> verdicts;
    const Story story = aliyun();
    for (const StoryPage& page : story.pages)
        for (const Claim& claim : page.claims) {
            const auto result = evaluate(analyst, claim);
            REQUIRE(result);
            verdicts[claim.sentence] = result->verdict;
            CHECK(result->finding.find("nan") == std::string::npos);
        }
    CHECK(verdicts["AWS has no region in the Middle East."] == ClaimVerdict::supported);
    CHECK(verdicts["AWS has twelve regions."] == ClaimVerdict::supported);
    CHECK(verdicts["AWS serves customers in 190 countries."] == ClaimVerdict::undecidable);
    CHECK(verdicts["Alibaba Cloud is in Hong Kong and Silicon Valley."] == ClaimVerdict::supported);
    CHECK(verdicts["Alibaba Cloud's next are Dubai, Frankfurt and Tokyo."] == ClaimVerdict::supported);
    CHECK(verdicts["For most of the Middle East and Africa AWS's nearest regions are Frankfurt and Ireland, by distance."] ==
          ClaimVerdict::supported);
    CHECK(verdicts["Alibaba Cloud has a region in Dubai."] == ClaimVerdict::supported);
}

TEST_CASE("by time the verdict is per country: for the Emirates it was Singapore") {
    Analyst analyst{shipped_snapshot()};
    const Story story = aliyun();
    for (const Claim& claim : story.pages[3].claims) {
        const auto result = evaluate(analyst, claim);
        REQUIRE(result);
        for (const ClaimRow& row : result->rows)
            if (real_world()->countries[row.country].code == "AE") {
                const bool by_km = claim.by == NearestBy::km;
                CHECK(row.verdict == (by_km ? ClaimVerdict::supported : ClaimVerdict::contradicted));
                if (!by_km) CHECK(row.numbers.find("Singapore") != std::string::npos);
            }
    }
}

TEST_CASE("a false claim is contradicted, and one that uncertain sites decide is undecidable") {
    Analyst analyst{shipped_snapshot()};
    CHECK(evaluate(analyst, sites_claim("aws", make_date(2016, 4, 30), Relation::at_least, 13))->verdict ==
          ClaimVerdict::contradicted);
    // Tencent's dates are mostly bounds: many sites are uncertain in 2018.
    const auto unsure = evaluate(analyst, sites_claim("tencent", make_date(2018, 1, 1), Relation::at_least, 12));
    REQUIRE(unsure);
    CHECK(unsure->verdict == ClaimVerdict::undecidable);
    CHECK_FALSE(evaluate(analyst, sites_claim("nobody", make_date(2018, 1, 1), Relation::equal, 0)));
    Claim nowhere = sites_claim("aws", make_date(2018, 1, 1), Relation::equal, 0);
    nowhere.markets = {"Atlantis"};
    CHECK_FALSE(evaluate(analyst, nowhere));
}

TEST_CASE("reach and medians are judged with the model's band") {
    Analyst analyst{shipped_snapshot()};
    Claim claim = sites_claim("aws", make_date(2024, 1, 1), Relation::at_least, 50);
    claim.metric = Metric::share_within;
    CHECK(evaluate(analyst, claim)->verdict == ClaimVerdict::supported);
    claim.metric = Metric::median_rtt;
    claim.relation = Relation::less;
    claim.expected = 500.0;
    CHECK(evaluate(analyst, claim)->verdict == ClaimVerdict::supported);
    claim.expected = 1.0;
    CHECK(evaluate(analyst, claim)->verdict == ClaimVerdict::contradicted);
    claim.as_of = make_date(1999, 1, 1);
    CHECK(evaluate(analyst, claim)->finding.find("no site") != std::string::npos);
}

TEST_CASE("what only uncertain sites would support is undecidable") {
    Analyst analyst{shipped_snapshot()};
    // DigitalOcean had New York 1 at most in June 2012: its opening lies in an interval.
    Claim claim = sites_claim("digitalocean", make_date(2012, 6, 30), Relation::less, 1000);
    claim.metric = Metric::median_rtt;
    CHECK(evaluate(analyst, claim)->verdict == ClaimVerdict::undecidable);
    claim.metric = Metric::nearest_cities;
    claim.countries = {"US"};
    claim.relation = Relation::among;
    claim.expected = std::vector<std::string>{"New York"};
    CHECK(evaluate(analyst, claim)->verdict == ClaimVerdict::undecidable);
}

TEST_CASE("after the catalogue was compiled nothing is decided but what is found") {
    Analyst analyst{shipped_snapshot()};
    CHECK(evaluate(analyst, sites_claim("aws", make_date(2040, 1, 1), Relation::equal, 39))->verdict ==
          ClaimVerdict::undecidable);
    Claim claim = sites_claim("aws", make_date(2016, 4, 30), Relation::includes, 0);
    claim.metric = Metric::next_cities;
    claim.until = make_date(2040, 1, 1);
    claim.expected = std::vector<std::string>{"London"};
    CHECK(evaluate(analyst, claim)->verdict == ClaimVerdict::supported);
    claim.expected = std::vector<std::string>{"Atlantis"};
    CHECK(evaluate(analyst, claim)->verdict == ClaimVerdict::undecidable);
}

TEST_CASE("nothing is not among what is expected, and a share is judged over the band") {
    Analyst analyst{shipped_snapshot()};
    Claim claim = sites_claim("hetzner", make_date(2016, 1, 1), Relation::among, 0);
    claim.metric = Metric::cities;
    claim.markets = {"Middle East"};
    claim.expected = std::vector<std::string>{"Atlantis"};
    CHECK(evaluate(analyst, claim)->verdict == ClaimVerdict::contradicted);
    Claim share = sites_claim("aws", make_date(2016, 4, 30), Relation::at_least, 77);
    share.metric = Metric::share_within;
    CHECK(evaluate(analyst, share)->verdict == ClaimVerdict::undecidable); // 77 %, 49 % at the band's end
    share.expected = 45.0;
    CHECK(evaluate(analyst, share)->verdict == ClaimVerdict::supported);
}
