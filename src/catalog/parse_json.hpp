// SPDX-License-Identifier: MIT
#pragma once

// Reads JSON that may come from a stranger: broken text, numbers too large for a double and nesting deep enough to
// exhaust the stack are errors with line and column. For .cpp files: it brings all of nlohmann/json along.

#include "base/result.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace footprint {

inline constexpr int max_json_depth = 64;

/// "file:3:7" for the byte at `offset`.
inline std::string place_in_file(std::string_view text, std::size_t offset, std::string_view file) {
    const std::string_view before = text.substr(0, std::min(text.size(), offset));
    const auto newline = before.rfind('\n');
    const auto column = before.size() - (newline == std::string_view::npos ? 0 : newline + 1) + 1;
    return fmt::format("{}:{}:{}", file, 1 + std::count(before.begin(), before.end(), '\n'), column);
}

/// `Json` is nlohmann::json or ordered_json.
template <class Json = nlohmann::json>
Result<Json> parse_json(std::string_view text, std::string_view file) {
    struct TooDeep {};
    const auto check_depth = [](int depth, typename Json::parse_event_t, Json&) {
        if (depth > max_json_depth) throw TooDeep{};
        return true;
    };
    try {
        return Json::parse(text, check_depth);
    } catch (const nlohmann::json::parse_error& error) {
        return failure(ErrorKind::bad_data, "is not valid JSON from here on",
                       place_in_file(text, error.byte > 0 ? error.byte - 1 : 0, file));
    } catch (const nlohmann::json::exception&) {
        return failure(ErrorKind::bad_data, "holds a number that is too large", std::string{file});
    } catch (const TooDeep&) {
        return failure(ErrorKind::bad_data, fmt::format("is nested more than {} levels deep", max_json_depth),
                       std::string{file});
    }
}

} // namespace footprint
