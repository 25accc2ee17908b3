// SPDX-License-Identifier: MIT
#pragma once

// The options that several commands share, as CLI11 has them: the same words everywhere.

#include "app/command_line/view_options.hpp"
#include "output/table.hpp"

#include <CLI/CLI.hpp>

namespace footprint {

/// What --market and --country say: where the sites are, who is served, or nothing: then help is silent about
/// them.
enum class Countries : std::uint8_t { of_sites, of_served, none };

/// Whether --as-of means something to the command. If not help is silent about it.
enum class HasDay : std::uint8_t { no, yes };

struct TableOptions {
    std::string format = "table";
    std::string output;

    TableFormat parsed_format() const {
        return value_in(table_format_names, format).value_or(TableFormat::table);
    }
};

void add_filter_options(CLI::App& app, FilterOptions& options, Countries whose = Countries::of_sites,
                        HasDay has_day = HasDay::yes);
void add_picture_options(CLI::App& app, PictureOptions& options);
/// For pictures: what is laid over the map, and all of the options below.
void add_analysis_options(CLI::App& app, AnalysisOptions& options);
void add_model_options(CLI::App& app, AnalysisOptions& options);
void add_weight_options(CLI::App& app, AnalysisOptions& options);
void add_table_options(CLI::App& app, TableOptions& options, const std::vector<TableFormat>& formats);

} // namespace footprint
