// SPDX-License-Identifier: MIT
#include "commands_checks.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <regex>

void check_refused(const std::vector<std::string>& arguments, int code, const std::string& words,
                   const std::vector<std::string>& environment) {
    const Outcome outcome = run_footprint(arguments, environment);
    CAPTURE(outcome.err);
    CHECK(outcome.code == code);
    CHECK(outcome.err.find(words) != std::string::npos);
    CHECK(outcome.err.starts_with("footprint: "));
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
    CHECK(outcome.out.empty());
}

std::string output_of(const std::vector<std::string>& arguments) {
    const Outcome outcome = run_footprint(arguments);
    CAPTURE(outcome.err);
    REQUIRE(outcome.code == 0);
    return outcome.out;
}

const std::map<std::string, std::string>& Csv::row(const std::map<std::string, std::string>& with) const {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
        return std::all_of(with.begin(), with.end(),
                           [&](const auto& one) { return row.at(one.first) == one.second; });
    });
    REQUIRE(found != rows.end());
    return *found;
}

Csv parse_csv(const std::string& text) {
    std::vector<std::vector<std::string>> lines(1, {""});
    bool is_quoted = false;
    for (const char c : text) {
        if (c == '"')
            is_quoted = !is_quoted;
        else if (c == ',' && !is_quoted)
            lines.back().emplace_back();
        else if (c == '\n' && !is_quoted)
            lines.push_back({""});
        else
            lines.back().back() += c;
    }
    lines.pop_back();
    REQUIRE(!lines.empty());
    Csv csv{lines.front(), {}};
    for (std::size_t i = 1; i < lines.size(); ++i) {
        REQUIRE(lines[i].size() == csv.columns.size());
        auto& row = csv.rows.emplace_back();
        for (std::size_t k = 0; k < csv.columns.size(); ++k) row[csv.columns[k]] = lines[i][k];
    }
    return csv;
}

bool holds_inf_or_nan(const std::string& text) {
    static const std::regex words{"(^|[^a-z])-?(inf|infinity|nan)([^a-z]|$)", std::regex::icase};
    return std::regex_search(text, words);
}
