// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <utf8proc.h>

namespace footprint {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace

std::string folded(std::string_view text) {
    text = trimmed(text);
    utf8proc_uint8_t* mapped = nullptr;
    const auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{mapped, &std::free};
    if (length >= 0) return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};

    std::string ascii{text};
    std::transform(ascii.begin(), ascii.end(), ascii.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ascii;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        utf8proc_int32_t code = 0;
        const utf8proc_ssize_t used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                       static_cast<utf8proc_ssize_t>(text.size()), &code);
        if (used <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(used));
    }
    return true;
}

std::string without_control(std::string_view text) {
    const auto is_plain = [](unsigned char byte) {
        return (byte >= 0x20 && byte < 0x7f) || byte == '\n' || byte == '\t';
    };
    std::string kept;
    kept.reserve(text.size());
    while (!text.empty()) {
        const auto plain =
            static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
        kept += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) break;
        utf8proc_int32_t code = 0;
        const utf8proc_ssize_t used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                       static_cast<utf8proc_ssize_t>(text.size()), &code);
        const std::size_t length = used > 0 ? static_cast<std::size_t>(used) : 1;
        const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        const bool is_control = used > 0 && (code < 0x20 || (code >= 0x7f && code <= 0x9f) || turns);
        if (!is_control) kept += text.substr(0, length);
        text.remove_prefix(length);
    }
    return kept;
}

bool contains_words(std::string_view text, std::string_view query) {
    for (const std::string& word : split(query, ' '))
        if (text.find(word) == std::string_view::npos) return false;
    return true;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    // Optimal string alignment over three rolling rows.
    std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], before[j - 2] + 1);
        }
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return previous[b.size()];
}

std::optional<std::string> nearest_name(std::string_view name, std::span<const std::string> candidates) {
    const std::string wanted = folded(name);
    std::optional<std::string> best;
    std::size_t best_distance = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const std::string have = folded(candidate);
        const std::size_t apart = std::max(wanted.size(), have.size()) - std::min(wanted.size(), have.size()); // at least
        const bool is_begun = wanted.size() >= 3 && have.starts_with(wanted);
        if (!is_begun && apart >= best_distance) continue;
        const std::size_t distance = is_begun ? std::min<std::size_t>(apart, 1) : edit_distance(wanted, have);
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view name, std::span<const std::string> known) {
    const auto nearest = nearest_name(name, known);
    return nearest ? fmt::format("; did you mean '{}'?", *nearest) : std::string{};
}

std::string join_words(std::span<const std::string> words) {
    if (words.empty()) return {};
    if (words.size() == 1) return words.front();
    return fmt::format("{} and {}", fmt::join(words.first(words.size() - 1), ", "), words.back());
}

std::string capitalised(std::string_view text) {
    std::string word{text};
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = text.find(separator);
        const std::string_view part = trimmed(text.substr(0, end));
        if (!part.empty()) parts.emplace_back(part);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return parts;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        utf8proc_int32_t code = 0;
        const utf8proc_ssize_t used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                       static_cast<utf8proc_ssize_t>(text.size()), &code);
        if (used <= 0) return width + text.size();
        width += static_cast<std::size_t>(utf8proc_charwidth(code));
        text.remove_prefix(static_cast<std::size_t>(used));
    }
    return width;
}

std::string with_thousands(long long number) {
    std::string digits = std::to_string(number);
    const std::size_t sign = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > sign + 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string counted(std::size_t count, std::string_view noun) {
    const std::string number = with_thousands(static_cast<long long>(count));
    if (count == 1) return fmt::format("{} {}", number, noun);
    const bool ends_in_ies = noun.size() > 1 && noun.back() == 'y' && std::string_view{"aeiou"}.find(noun[noun.size() - 2]) == std::string_view::npos;
    return ends_in_ies ? fmt::format("{} {}ies", number, noun.substr(0, noun.size() - 1)) : fmt::format("{} {}s", number, noun);
}

} // namespace footprint
