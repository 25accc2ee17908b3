// SPDX-License-Identifier: MIT
#pragma once

// `footprint check` of tables of somebody's own: what is wrong in them, and a copy in which the slips are
// mended.

#include "app/session.hpp"
#include "output/finding_table.hpp"

#include <map>
#include <string>
#include <vector>

namespace footprint {

struct CheckOptions {
    std::vector<std::string> files;             ///< FILE#LAYER too
    std::map<std::string, std::string> columns; ///< as in OwnSource
    TableFormat format = TableFormat::table;
    std::string output; ///< of the findings, or of the copy; empty: standard output
    bool fix = false;
};

/// A file, and its layer if one is said.
struct NamedTable {
    std::string file;
    std::string layer;
};
NamedTable named_table(const std::string& name);

/// Whether it is a provider's file of the catalogue's form, by what stands in it; what cannot be read goes by
/// its ending.
bool is_of_catalogue(const std::string& file);

/// A usage error if what is asked makes no sense or would overwrite what is checked. `tables` are those of
/// the files.
Result<void> allowed(const CheckOptions& options, const std::vector<std::string>& tables);

/// Delivers the findings. How much is wrong in the tables; with `fix` what was not mended.
Result<std::size_t> check_tables(const Session& session, const CheckOptions& options,
                                 const std::vector<std::string>& tables);

} // namespace footprint
