// SPDX-License-Identifier: MIT
#pragma once

// Names of countries that tables use and that are neither the map's nor those that people search for: ISO
// 3166-1's short names, and the own names of some. Private to world/.

#include <string_view>
#include <utility>

namespace footprint {

/// Code and name, as `plain_country` gives it.
inline constexpr std::pair<std::string_view, std::string_view> names_in_tables[] = {
    {"AT", "osterreich"},
    {"BN", "brunei darussalam"},
    {"BO", "plurinational state of bolivia"},
    {"BO", "bolivia (plurinational state of)"},
    {"BR", "brasil"},
    {"CD", "democratic republic of the congo"},
    {"CD", "congo (democratic republic of the)"},
    {"CD", "drc"},
    {"CG", "republic of the congo"},
    {"CH", "schweiz"},
    {"CH", "suisse"},
    {"CI", "cote d'ivoire"},
    {"CN", "people's republic of china"},
    {"CN", "prc"},
    {"CN", "mainland china"},
    {"DE", "deutschland"},
    {"DE", "allemagne"},
    {"DE", "alemania"},
    {"ES", "espana"},
    {"FM", "federated states of micronesia"},
    {"FM", "micronesia (federated states of)"},
    {"GB", "england"},
    {"GB", "scotland"},
    {"GB", "wales"},
    {"GB", "northern ireland"},
    {"GB", "united kingdom of great britain & northern ireland"},
    {"HK", "hong kong sar"},
    {"IE", "republic of ireland"},
    {"IR", "islamic republic of iran"},
    {"IR", "iran (islamic republic of)"},
    {"IT", "italia"},
    {"KP", "democratic people's republic of korea"},
    {"KP", "korea (democratic people's republic of)"},
    {"KR", "republic of korea"},
    {"KR", "korea (republic of)"},
    {"KR", "korea, republic of"},
    {"LA", "lao pdr"},
    {"LA", "lao people's democratic republic"},
    {"MD", "republic of moldova"},
    {"MD", "moldova (republic of)"},
    {"MO", "macau"},
    {"MO", "macau sar"},
    {"NL", "nederland"},
    {"PL", "polska"},
    {"PS", "state of palestine"},
    {"RU", "russian federation"},
    {"SA", "ksa"},
    {"SY", "syrian arab republic"},
    {"TT", "trinidad"},
    {"TW", "taiwan, province of china"},
    {"TZ", "united republic of tanzania"},
    {"TZ", "tanzania, united republic of"},
    {"US", "united states of america"},
    {"VA", "vatican"},
    {"VE", "bolivarian republic of venezuela"},
    {"VE", "venezuela (bolivarian republic of)"},
    {"VN", "viet nam"},
    {"ZA", "rsa"},
};

} // namespace footprint
