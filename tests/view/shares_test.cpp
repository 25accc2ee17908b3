// SPDX-License-Identifier: MIT
#include "view/shares.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace footprint;

namespace {

Result<std::string> country(const std::string& name) {
    if (name == "Kenya" || name == "KE") return "KE";
    if (name == "Nigeria" || name == "NG") return "NG";
    if (name == "Côte d'Ivoire") return "CI";
    return failure(ErrorKind::usage, fmt::format("unknown country '{}'", name));
}

Result<Shares> read(std::string_view text) { return parse_shares(text, country); }

} // namespace

TEST_CASE("shares are read as people type them, and read back from what is written") {
    const Shares expected{{"KE", 40}, {"NG", 60}};
    for (const char* text :
         {"Kenya 40, Nigeria 60", "KE 40,NG 60", "Kenya: 40 %; NG=60%", "  Kenya 40\nNigeria 60\n,"}) {
        CAPTURE(text);
        const auto shares = read(text);
        REQUIRE(shares);
        CHECK(*shares == expected);
        CHECK(read(to_string(*shares)).value() == expected);
    }
    CHECK(read("Côte d'Ivoire 12.5").value() == Shares{{"CI", 12.5}});
    CHECK(read("").value().empty());
    CHECK(read(" , ;").value().empty());
}

TEST_CASE("what is no share is named") {
    for (const char* text :
         {"Kenya", "40", "Kenya 0", "Kenya -4", "Kenya 4.4.4", "Kenya 1e400", "Kenya 40 50x", "% 4"}) {
        CAPTURE(text);
        CHECK_FALSE(read(text));
    }
    CHECK(read("Kenia 40").error().message.find("Kenia") != std::string::npos);
    CHECK(read("Kenya 40, KE 2").error().message.find("twice") != std::string::npos);
}
