// SPDX-License-Identifier: MIT
#include "world/source_table.hpp"

#include "world/source_reader.hpp"

#include <fmt/format.h>

namespace footprint {

Result<SourceTable> read_source_table(const std::filesystem::path& path, const std::string& layer) {
    auto reader = SourceReader::open(path, layer);
    if (!reader) return tl::unexpected(reader.error());
    SourceTable table;
    table.layer = reader->layer();
    table.columns = reader->columns();
    table.reference = reader->reference();
    table.is_whole = !reader->lacks_columns();
    const auto done = reader->for_each(most_source_rows, [&](const SourceRow& row) {
        std::vector<std::string>& cells = table.rows.emplace_back();
        for (std::size_t i = 0; i < table.columns.size(); ++i) cells.push_back(row.text(i));
        table.is_whole = table.is_whole && !row.was_cut();
        if (!reader->has_points()) return;
        table.points.push_back(row.point());
        if (row.astray()) table.astray.emplace_back(row.index(), *row.astray());
    });
    if (!done) return tl::unexpected(done.error());
    if (*done) return table;
    table.is_whole = false;
    table.problems.push_back({ErrorKind::bad_data, fmt::format("has more than {} rows; the rest is left out", most_source_rows), path.string()});
    return table;
}

} // namespace footprint
