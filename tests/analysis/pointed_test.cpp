// SPDX-License-Identifier: MIT
#include "analysis/pointed.hpp"

#include "shipped.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

const Date day = make_date(2026, 6, 30);

std::optional<Pointed> pointed(const View& view, LonLat place, const char* code) {
    static Analyst analyst{shipped_snapshot()};
    return pointed_at(analyst, analyse(analyst, view, day), view, place, analyst.world().country(code));
}

View view_of(AnalysisKind kind) {
    View view;
    view.analysis.kind = kind;
    view.as_of = day;
    return view;
}

constexpr LonLat nairobi{36.82, -1.29};

} // namespace

TEST_CASE("what a map says at a place is what the ranking and the table say") {
    Analyst analyst{shipped_snapshot()};
    View view = view_of(AnalysisKind::nearest);
    const auto said = pointed(view, nairobi, "KE");
    REQUIRE(said);
    CHECK(said->where == "Kenya");
    const Ranking ranking =
        analyst.rank(question_of(view, day), users_at(analyst.world(), view, nairobi, "KE"));
    CHECK(said->site == ranking.sites.front().site);
    CHECK(said->figure.find(" ms") != std::string::npos);
    CHECK(said->more.starts_with("from "));

    view.analysis.form = AnalysisForm::countries;
    CHECK(pointed(view, nairobi, "KE")->figure.starts_with("median "));
    CHECK(pointed(view_of(AnalysisKind::reach), nairobi, "KE")->figure.find("within 100 ms") !=
          std::string::npos);
    CHECK(pointed(view_of(AnalysisKind::sites), nairobi, "KE")->figure == "no site");
    CHECK(pointed(view_of(AnalysisKind::sites), {13.4, 52.5}, "DE")->figure.ends_with(" sites"));
}

TEST_CASE("of a comparison it tells both sides, and a tie as such") {
    View view = view_of(AnalysisKind::compare);
    view.analysis.a.filter.providers = {{"aws"}};
    view.analysis.b.filter.providers = {{"hetzner"}};
    const auto said = pointed(view, nairobi, "KE");
    REQUIRE(said);
    CHECK(said->more.find("AWS") != std::string::npos);
    CHECK(said->more.find("Hetzner") != std::string::npos);
    CHECK((said->figure == "a near tie" || said->figure.find("nearer by") != std::string::npos));
    view.analysis.b = view.analysis.a;
    CHECK(pointed(view, nairobi, "KE")->figure == "a near tie");
}

TEST_CASE("where the map has no colour nothing is said") {
    CHECK_FALSE(pointed(view_of(AnalysisKind::none), nairobi, "KE"));
    CHECK_FALSE(pointed(view_of(AnalysisKind::nearest), {-30, 0}, ""));
    View view = view_of(AnalysisKind::nearest);
    view.audience = CountryCodes{"DE"};
    CHECK_FALSE(pointed(view, nairobi, "KE"));
    CHECK(pointed(view, {13.4, 52.5}, "DE"));
    view.filter.providers = std::set<std::string>{};
    CHECK_FALSE(pointed(view, {13.4, 52.5}, "DE"));
}
