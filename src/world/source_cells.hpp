// SPDX-License-Identifier: MIT
#pragma once

// What a cell of a table says, as people in many countries write it. Private to world/.

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>

namespace footprint {

/// Nothing if it is none, or if anything stands behind it.
inline std::optional<double> number_in(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.'); // 8,68 in many countries
    const auto first = text.find_first_not_of(" \t+");
    if (first == std::string::npos) return std::nullopt;
    text.erase(0, first);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// What something counts: "1 234 567", "1,234.5", "1.234,5", "12,5", "40 %". A comma before three figures parts thousands, a single dot does
/// not. Nothing if it is no number.
inline std::optional<double> amount_in(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto is_at = [&](std::string_view sign) { return text.substr(i).starts_with(sign); };
        if (text[i] == ' ' || text[i] == '\'' || text[i] == '_') continue;
        if (is_at("\u00a0") || is_at("\u2019")) { // blanks and apostrophes of other kinds
            i += is_at("\u00a0") ? 1 : 2;
            continue;
        }
        if (is_at("\u202f")) {
            i += 2;
            continue;
        }
        plain += text[i];
    }
    if (plain.ends_with('%')) plain.pop_back();
    const auto comma = plain.rfind(',');
    const auto dot = plain.rfind('.');
    const auto none = std::string::npos;
    if (comma != none && dot != none) {
        std::erase(plain, comma < dot ? ',' : '.'); // the last one is the decimal sign
    } else if (comma != none && (std::count(plain.begin(), plain.end(), ',') > 1 || plain.size() - comma == 4)) {
        std::erase(plain, ',');
    } else if (dot != none && std::count(plain.begin(), plain.end(), '.') > 1) {
        std::erase(plain, '.');
    }
    return number_in(plain);
}

/// 2016/11/21 and 21.11.2016, with or without a time of day, as the catalogue writes it: 2016-11-21.
inline std::string plain_date(std::string text) {
    if (const auto blank = text.find_first_of(" T"); blank != std::string::npos && blank >= 8) text.resize(blank);
    std::replace(text.begin(), text.end(), '/', '-');
    if (const auto parts = split(text, '.'); parts.size() == 3 && parts[2].size() == 4)
        text = fmt::format("{}-{:0>2}-{:0>2}", parts[2], parts[1], parts[0]);
    return text;
}

/// A status, folded.
inline bool says_planned(std::string_view status) {
    constexpr std::array words{"planned", "announced", "geplant", "future", "proposed"};
    return std::find(words.begin(), words.end(), status) != words.end();
}
inline bool says_open(std::string_view status) {
    constexpr std::array words{"open", "live", "active", "operational", "available", "in service", "offen", "aktiv", "ouvert", "abierto"};
    return std::find(words.begin(), words.end(), status) != words.end();
}

} // namespace footprint
