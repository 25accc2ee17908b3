// SPDX-License-Identifier: MIT
#pragma once

// A against B: who is nearer where, for how much of the weight, and in which markets and countries only one
// of them has a site. Where the farther one ties with the nearer (rtt.hpp) they count as equal.

#include "analysis/coverage.hpp"

namespace footprint {

/// Weight by who is nearer.
struct Verdict {
    double a = 0;
    double b = 0;
    double equal = 0; ///< a near tie
    double none = 0;  ///< neither has a site

    double total() const { return a + b + equal + none; }
};

enum class Presence : std::uint8_t { neither, only_a, only_b, both };

inline constexpr std::array<Named<Presence>, 4> presence_names{{{Presence::neither, "neither"},
                                                                {Presence::only_a, "only A"},
                                                                {Presence::only_b, "only B"},
                                                                {Presence::both, "both"}}};

struct ComparisonRow {
    std::size_t group = 0;
    Verdict certain;  ///< with sites that are certainly open
    Verdict possible; ///< with uncertain ones as well, on both sides
    SiteCount a_inside;
    SiteCount b_inside;
    Service a; ///< certain
    Service b;
    std::optional<double>
        difference_ms; ///< weighted median of A's RTT less B's; none unless both have a site
    std::optional<double> difference_possible_ms; ///< with uncertain sites as well, on both sides

    /// By sites that are certainly open.
    Presence presence() const;
};

struct ComparedSide {
    std::string name; ///< "AWS", "AWS and Google Cloud", "AWS on 30 April 2016" where the days differ
    Date day;
    SiteCount sites;
};

struct Comparison {
    Question question;
    ComparedSide a;
    ComparedSide b;
    std::vector<Group> groups;       ///< the first is the world, or what the question is about
    std::vector<ComparisonRow> rows; ///< one a group
    bool has_uncertain = false;

    std::optional<std::size_t> find(GroupLevel level, std::string_view id) const;
};

/// The answer in one or two sentences, with figures, model and day. It names ties as such.
std::string summary(const Comparison& comparison, const World& world);

} // namespace footprint
