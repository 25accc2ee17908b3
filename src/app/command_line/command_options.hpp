// SPDX-License-Identifier: MIT
#pragma once

// The options that several commands share, as CLI11 has them: the same words everywhere.

#include "app/command_line/view_options.hpp"
#include "output/table.hpp"
#include "view/fields.hpp"

#include <CLI/CLI.hpp>

namespace footprint {

/// What --market and --country say: where the sites are, who is served, or nothing: then help is silent about
/// them.
enum class Countries : std::uint8_t { of_sites, of_served, none };

/// Whether --as-of means something to the command. If not help is silent about it.
enum class HasDay : std::uint8_t { no, yes };

struct TableOptions {
    std::string format; ///< empty: unsaid
    std::string output; ///< empty: standard output
};

/// What --format says; unsaid what the output's ending says, else a table. A usage error if that is none of `offered`, or if
/// a text is to go into a file that is called as no text is.
Result<TableFormat> format_for(const TableOptions& options, const std::vector<TableFormat>& offered);

/// The options of the View in these groups (view/fields); with those of the sites --view.
void add_view_options(CLI::App& app, ViewOptions& options, std::initializer_list<OptionGroup> groups,
                      Countries whose = Countries::of_sites, HasDay has_day = HasDay::yes);

/// All that a picture shows.
inline constexpr std::initializer_list<OptionGroup> picture_groups{
    OptionGroup::sites, OptionGroup::map,    OptionGroup::chart, OptionGroup::analysis,
    OptionGroup::model, OptionGroup::weight, OptionGroup::thresholds};

/// Which columns of tables mean what: --columns, for a command that takes no other option of the View.
void add_columns(CLI::App& app, ViewOptions& options);
/// The measurements are no part of the View.
void add_measured(CLI::App& app, std::string& file);
void add_table_options(CLI::App& app, TableOptions& options, const std::vector<TableFormat>& offered);

} // namespace footprint
