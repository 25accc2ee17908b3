// SPDX-License-Identifier: MIT
#include "analysis/own_times.hpp"

#include "base/text.hpp"
#include "world/source_table.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace footprint {
namespace {

struct Meaning {
    const char* id;
    std::vector<std::string_view> names; ///< folded
};

const std::array<Meaning, 3>& meanings() {
    static const std::array<Meaning, 3> all{
        {{"from", {"from", "src", "source", "origin", "von", "de"}},
         {"to", {"to", "dst", "destination", "target", "site", "nach", "a"}},
         {"ms", {"ms", "rtt_ms", "rtt", "latency_ms", "latency", "ping", "ping_ms", "avg_ms", "median_ms"}}}};
    return all;
}

/// A cell as CSV has it.
std::string quoted(std::string text) {
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? "\"\"" : c == '\n' ? " " : std::string{c};
    return out + '"';
}

std::optional<std::size_t> column_of(const Meaning& meaning, const SourceTable& table, const OwnSource& source) {
    const auto find = [&](std::string_view name) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (folded(table.columns[i]) == folded(name)) return i;
        return std::nullopt;
    };
    if (const auto said = source.columns.find(meaning.id); said != source.columns.end()) return find(said->second);
    for (const std::string_view name : meaning.names)
        if (const auto at = find(name)) return at;
    return std::nullopt;
}

} // namespace

Result<OwnLayer> add_own_times(const OwnSource& source, const World& world, MeasuredPairs& measured) {
    const auto table = read_source_table(source.file, source.layer);
    if (!table) return tl::unexpected(table.error());
    std::array<std::size_t, 3> columns{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = column_of(meanings()[i], *table, source);
        if (!column)
            return failure(ErrorKind::bad_data,
                           fmt::format("has no column '{}' (it has {}); --columns says which it is", meanings()[i].id,
                                       fmt::join(table->columns, ", ")),
                           source.file);
        columns[i] = *column;
    }
    std::string csv = "from,to,ms\n";
    for (const auto& row : table->rows)
        csv += fmt::format("{},{},{}\n", quoted(row[columns[0]]), quoted(row[columns[1]]), quoted(row[columns[2]]));
    auto read = read_measured(csv, source.file, world);
    if (!read) return tl::unexpected(read.error());
    OwnLayer layer;
    layer.source = source;
    layer.rows = read->pairs.size();
    layer.left_out = table->rows.size() - std::min(table->rows.size(), read->pairs.size());
    measured.pairs.insert(measured.pairs.end(), read->pairs.begin(), read->pairs.end());
    measured.problems.insert(measured.problems.end(), read->problems.begin(), read->problems.end());
    return layer;
}

} // namespace footprint
