// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("names fold to one form without case and accents") {
    CHECK(folded("  São Paulo ") == "sao paulo");
    CHECK(folded("TÜRKİYE") == folded("Türkiye"));
    CHECK(folded("Straße") == "strasse");
    CHECK(folded("\xff\xfe Broken") == "\xff\xfe broken");
    CHECK(folded("").empty());
}

TEST_CASE("a search finds all its words in any order") {
    CHECK(contains_words("eu-central-1 europe (frankfurt) germany", "germany frank"));
    CHECK_FALSE(contains_words("eu-central-1 europe (frankfurt) germany", "germany paris"));
    CHECK(contains_words("anything", ""));
}

TEST_CASE("what a terminal would obey is dropped from a text of a stranger") {
    CHECK(without_control("a\x1b[31mb\ac\rd\x7f") == "a[31mbcd");
    CHECK(without_control("a\tb\nc") == "a\tb\nc");
    CHECK(without_control("x\xc2\x9b" "31my\xc2\x80z\xc2\xa0") == "x31myz\xc2\xa0"); // U+009B, U+0080, U+00A0
    CHECK(without_control("S\u00e3o \u6771\u4eac \xff") == "S\u00e3o \u6771\u4eac \xff");
    CHECK(without_control(std::string_view{"a\0b", 3}) == "ab");
}

TEST_CASE("the edit distance is a metric that counts a swap as one") {
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("kitten", "sitting") == 3); // Levenshtein 1966's classic
    CHECK(edit_distance("teh", "the") == 1);
    for (const char* a : {"aws", "azure", "oracle", ""})
        for (const char* b : {"aws", "azur", "ibm", ""}) CHECK(edit_distance(a, b) == edit_distance(b, a));
}

TEST_CASE("the nearest name is offered only where it is near") {
    const std::vector<std::string> names{"aws", "azure", "google", "Alibaba Cloud"};
    CHECK(nearest_name("azur", names) == "azure");
    CHECK(nearest_name("goggle", names) == "google");
    CHECK(nearest_name("alibab", names) == "Alibaba Cloud");
    CHECK_FALSE(nearest_name("xyzxyz", names));
}

TEST_CASE("a name far longer than all that are known is compared with none of them") {
    const std::vector<std::string> names(1000, "eu-central-1");
    CHECK_FALSE(nearest_name(std::string(3'000'000, 'e'), names)); // letter by letter it takes minutes
}

TEST_CASE("lists and numbers read as in a sentence") {
    CHECK(join_words(std::vector<std::string>{"a", "b", "c"}) == "a, b and c");
    CHECK(join_words(std::vector<std::string>{}).empty());
    CHECK(with_thousands(-1234567) == "-1,234,567");
    CHECK(with_thousands(999) == "999");
    CHECK(counted(1, "site") == "1 site");
    CHECK(counted(1200, "site") == "1,200 sites");
    CHECK(counted(1, "country") == "1 country");
    CHECK(counted(3, "country") == "3 countries");
    CHECK(counted(0, "day") == "0 days");
    CHECK(split(" a, ,b,", ',') == std::vector<std::string>{"a", "b"});
    CHECK(display_width("Zürich") == 6);
    CHECK(display_width("東京") == 4);
}
