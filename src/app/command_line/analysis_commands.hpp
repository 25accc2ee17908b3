// SPDX-License-Identifier: MIT
#pragma once

// The commands that answer with figures: coverage, compare and nearest.

#include "app/command_line/view_options.hpp"
#include "app/session.hpp"
#include "output/ranking_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace footprint {

struct CoverageOptions {
    ViewOptions view;
    GroupLevel by = GroupLevel::world;
    TableFormat format = TableFormat::table;
    std::string output; ///< empty: standard output
};

struct CompareOptions {
    ViewOptions view;             ///< with the sides
    std::optional<GroupLevel> by; ///< none: countries where only some are served, else markets
    TableFormat format = TableFormat::table;
    std::string output;
};

struct NearestOptions {
    ViewOptions view;
    std::vector<std::string> places;
    RankScope scope = RankScope::best;
    TableFormat format = TableFormat::table;
    std::string output;
};

/// The question of `options` as an analysis of `kind`.
Result<Question> question_for(const Session& session, const ViewOptions& options, AnalysisKind kind);

/// On standard error, if `day` is after today: the catalogue holds what was known when it was compiled.
void warn_of_future(const Session& session, Date day);

Result<void> coverage_command(const Session& session, const CoverageOptions& options);
Result<void> compare_command(const Session& session, const CompareOptions& options);
Result<void> nearest_command(const Session& session, const NearestOptions& options);

} // namespace footprint
