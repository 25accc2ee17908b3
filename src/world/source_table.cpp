// SPDX-License-Identifier: MIT
#include "world/source_table.hpp"

#include "world/source_reader.hpp"

namespace footprint {

Result<SourceTable> read_source_table(const std::filesystem::path& path, const std::string& layer) {
    auto reader = SourceReader::open(path, layer);
    if (!reader) return tl::unexpected(reader.error());
    SourceTable table;
    table.layer = reader->layer();
    table.columns = reader->columns();
    table.reference = reader->reference();
    const auto done = reader->for_each(most_source_rows, table.problems, [&](const SourceRow& row) {
        std::vector<std::string>& cells = table.rows.emplace_back();
        for (std::size_t i = 0; i < table.columns.size(); ++i) cells.push_back(row.text(i));
        if (reader->has_points()) table.points.push_back(row.point());
    });
    if (!done) return tl::unexpected(done.error());
    return table;
}

} // namespace footprint
