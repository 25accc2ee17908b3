// SPDX-License-Identifier: MIT
#pragma once

// What the compare panel says of A and B: the sentence, bars and lists. Made anew whenever the comparison
// changes, never while drawing.

#include "analysis/comparison.hpp"

#include <map>

namespace footprint {

/// Parts of the weight, 0 to 1; they add up to 1, or are all 0 where there is no weight.
struct VerdictShares {
    double a = 0;
    double equal = 0;
    double b = 0;
    double none = 0;
};

struct ComparedRow {
    std::string id;
    std::string name;
    std::string tip;
    CountryCodes countries;
    VerdictShares shares;   ///< by sites that are certainly open
    std::string difference; ///< "A by 12 ms", "equal", "only A", "no site"
    bool is_audience = false;
};

/// Where only A, only B, both or neither have a site.
struct PresenceRow {
    Presence presence = Presence::neither;
    std::string title; ///< "Only A: 3 countries"
    std::string names;
};

struct CompareModel {
    std::string a; ///< "AWS on 30 April 2016"
    std::string b;
    std::string a_sites; ///< "12 + 2 uncertain sites"
    std::string b_sites;
    std::string sentence;
    std::string audience;
    std::string empty; ///< why there is nothing to compare; else empty
    ComparedRow all;
    std::string uncertain; ///< what changes with the uncertain sites; may be empty
    std::map<GroupLevel, std::vector<ComparedRow>> groups;   ///< markets and countries, those by weight
    std::map<GroupLevel, std::vector<PresenceRow>> presence; ///< likewise; only A, only B, both, neither
    std::string basis;
};

CompareModel compare_model(const World& world, const Comparison& comparison);

/// A's median round-trip time less B's, in words.
std::string difference_in_words(const ComparisonRow& row);

VerdictShares shares_of(const Verdict& verdict);

} // namespace footprint
