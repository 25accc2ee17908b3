// SPDX-License-Identifier: MIT
#pragma once

// Territories that have a code of their own and that people also call by their state's. Private to world/.

#include <array>
#include <string_view>

namespace footprint {

struct Territories {
    std::string_view state;
    std::string_view codes; ///< two letters each
};

/// By ISO 3166-1, whose entries for the states name most of them; and those that many lists give to a state,
/// whoever's they are.
inline constexpr std::array<Territories, 13> territories_of_states{
    {{"AU", "CC CX HM NF"},
     {"CN", "HK MO TW"},
     {"DK", "FO GL"},
     {"FI", "AX"},
     {"FR", "BL GF GP MF MQ NC PF PM RE TF WF YT"},
     {"GB", "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG"},
     {"IL", "PS"},
     {"MA", "EH"},
     {"NL", "AW BQ CW SX"},
     {"NO", "BV SJ"},
     {"NZ", "CK NU TK"},
     {"RS", "XK"},
     {"US", "AS GU MP PR UM VI"}}};

/// The territories of the state as codes with blanks between; empty if it has none.
constexpr std::string_view territories_of(std::string_view state) {
    for (const Territories& one : territories_of_states)
        if (one.state == state) return one.codes;
    return {};
}

/// Whether what lies in `country` may be said to lie in `said`.
constexpr bool may_be_called(std::string_view country, std::string_view said) {
    return country == said || territories_of(said).find(country) != std::string_view::npos;
}

} // namespace footprint
