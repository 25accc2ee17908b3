// SPDX-License-Identifier: MIT
#include "catalog/gateways.hpp"

#include "base/file.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

const Corridors& corridors() {
    static const Corridors read =
        read_corridors(read_file(FOOTPRINT_SOURCE_DIR "/geodata/corridors.json").value(), "corridors.json")
            .value();
    return read;
}

std::string file_with(const std::string& country, const std::string& detour) {
    return R"({"version": 1, "about": "", "countries": [
        {"country": "AA", "gateway": "MRS", "extra_ms": 7, "basis": "measured", "confidence": "high", "tests": 12},
        {"country": "BB", "extra_ms": 0, "basis": "manual", "confidence": "low", "tests": 0})" +
           country + R"(], "detours": [{"between": ["AA", "BB"], "via": "FRA"})" + detour + "]}";
}

std::string problem(const std::string& json) {
    const auto read = read_gateways(json, "g.json", corridors());
    return read ? "" : to_string(read.error());
}

std::string hub(const std::optional<std::size_t>& index) { return index ? corridors().hubs[*index].id : ""; }

} // namespace

TEST_CASE("users go abroad by their gateway, past a detour by that, and at home straight") {
    const auto read = read_gateways(file_with("", ""), "g.json", corridors());
    REQUIRE(read);
    const auto number = [&](const char* code) { return read->number_of(CountryCode{code}); };
    const auto way = [&](const char* from, const char* to) { return read->way(number(from), number(to)); };
    CHECK(hub(way("AA", "CC").via) == "MRS");
    CHECK(way("AA", "CC").extra_ms == 7);
    CHECK(hub(way("AA", "BB").via) == "FRA");
    CHECK(hub(way("BB", "AA").via) == "FRA"); // both ways round
    CHECK(way("AA", "AA") == WayAbroad{});
    CHECK(way("BB", "CC") == WayAbroad{});
    CHECK(way("CC", "AA") == WayAbroad{}); // nothing is known of it
    CHECK(number("CC") == 0);
    CHECK(read->number_of({}) == 0);
}

TEST_CASE("a gateway that is wrong is named with its place in the file") {
    const auto country = [](const std::string& text) { return problem(file_with(", {" + text + "}", "")); };
    const std::string rest = R"("basis": "measured", "confidence": "high", "tests": 1)";
    CHECK(problem(file_with("", "")) == "");
    CHECK(country(R"("country": "CC", "gateway": "XYZ", "extra_ms": 0, )" + rest) ==
          "g.json: countries[2]: gateway: there is no hub 'XYZ'");
    CHECK(country(R"("country": "CC", "extra_ms": -1, )" + rest).find("expected 0 to 1000") !=
          std::string::npos);
    CHECK(country(R"("country": "AA", "extra_ms": 0, )" + rest).find("listed twice") != std::string::npos);
    CHECK(country(R"("country": "Algeria", "extra_ms": 0, )" + rest).find("two letters") !=
          std::string::npos);
    CHECK(country(R"("country": "CC", "extra": 0, )" + rest).find("did you mean 'extra_ms'?") !=
          std::string::npos);
    CHECK(problem(file_with("", R"(, {"between": ["AA", "ZZ"], "via": "FRA"})")).find("'ZZ' is not listed") !=
          std::string::npos);
    CHECK(problem(file_with("", R"(, {"between": ["BB", "AA"], "via": "MRS"})")).find("two detours") !=
          std::string::npos);
    CHECK(problem("[]").find("g.json") != std::string::npos);
}
