// SPDX-License-Identifier: MIT
#pragma once

// What is typed after an option, as values: lists, names of a table, numbers, places. Unknown names are usage
// errors that offer the nearest.

#include "base/date.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "geo/lonlat.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace footprint {

/// A usage error: "unknown provider 'awz'; did you mean 'aws'?"
tl::unexpected<Error> unknown_name(std::string_view what, std::string_view name,
                                   const std::vector<std::string>& known);

/// Options take lists: repeated, or with commas.
std::vector<std::string> listed(const std::vector<std::string>& given);

/// An empty list is a mistake, a shell variable that is not set for one: it does not mean everything.
Result<void> check_not_empty(std::string_view option, const std::vector<std::string>& given);

/// "Data-Center", "data_center" and "data center" are one.
std::string loose_name(std::string_view name);

template <class Table>
auto parse_named(std::string_view what, std::string_view name, const Table& table)
    -> Result<decltype(table[0].value)> {
    std::vector<std::string> known;
    for (const auto& row : table) {
        if (loose_name(row.id) == loose_name(name)) return row.value;
        known.emplace_back(row.id);
    }
    return failure(ErrorKind::usage, fmt::format("unknown {} '{}' (expected {}){}", what, name,
                                                 fmt::join(known, ", "), did_you_mean(name, known)));
}

/// Replaces `set` if anything is given; "all" is every row of the table.
template <class Table, class Value>
Result<void> parse_set(std::string_view what, const std::vector<std::string>& given, const Table& table,
                       std::set<Value>& set) {
    const std::vector<std::string> names = listed(given);
    if (names.empty()) return {};
    set.clear();
    for (const std::string& name : names) {
        if (folded(name) == "all") {
            for (const auto& row : table) set.insert(row.value);
            continue;
        }
        const auto value = parse_named(what, name, table);
        if (!value) return tl::unexpected(value.error());
        set.insert(*value);
    }
    return {};
}

/// "2012,2016,2020": days to stand side by side, `least_panels` to `most_panels` of them, each once. `what` names the list in
/// errors.
Result<std::vector<Date>> parse_days(std::string_view what, const std::string& text, Date today);

/// Finite.
Result<double> parse_number(std::string_view text);

/// "55.3,25.2": longitude and latitude. None if these are not two numbers; may be out of range.
std::optional<LonLat> parse_lonlat(const std::string& text);

} // namespace footprint
