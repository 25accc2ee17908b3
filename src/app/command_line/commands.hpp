// SPDX-License-Identifier: MIT
#pragma once

// What the commands do, once their options are read.

#include "app/command_line/view_options.hpp"
#include "app/session.hpp"
#include "output/site_table.hpp"

#include <string>

namespace footprint {

struct SitesOptions {
    ViewOptions view;
    TableFormat format = TableFormat::table;
    std::string output; ///< empty: standard output
    std::string changed_since; ///< a date; empty: every site
};

struct ExploreCommandOptions {
    ViewOptions view;
    std::string size;
    double scale = 0;
    std::string trace;
};

Result<void> sites_command(const Session& session, const SitesOptions& options);
Result<void> explore_command(const Session& session, const ExploreCommandOptions& options);

/// What shell completion offers: "provider", "market", "country", "story" are all their names, "side" what
/// can be compared, "values" what can be typed after the option `of` ("theme").
Result<void> names_command(const Session& session, const std::string& what, const std::string& of);

} // namespace footprint
