// SPDX-License-Identifier: MIT
#include "app/command_line/command_options.hpp"

#include "base/text.hpp"
#include "output/table_file.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr const char* reach_heading = "Who is reached, how fast";

/// Above the options of a group in a command's help; null: with the command's own.
const char* heading_of(OptionGroup group) {
    switch (group) {
    case OptionGroup::sites: return "What is shown";
    case OptionGroup::map:
    case OptionGroup::chart: return "How it is shown";
    case OptionGroup::analysis:
    case OptionGroup::model:
    case OptionGroup::weight:
    case OptionGroup::thresholds: return reach_heading;
    case OptionGroup::ranking:
    case OptionGroup::events: break;
    }
    return nullptr;
}

CLI::Option* add_view_option(CLI::App& app, const ViewOption& option, TypedOptions& typed) {
    const std::string name{option.name};
    std::vector<std::string>& into = typed[name];
    CLI::Option* added = nullptr;
    if (option.is_flag()) {
        added = app.add_flag_callback(
            name, [&into] { into = {"true"}; }, std::string{option.help});
    } else {
        added = app.add_option(name, into, std::string{option.help})->type_name(std::string{option.type});
        added->allow_extra_args(false);
        if (option.is_list())
            added->take_all();
        else
            added->expected(1);
    }
    if (const char* heading = heading_of(option.group)) added->group(heading);
    return added;
}

bool is_offered(const std::vector<TableFormat>& offered, TableFormat format) {
    return std::find(offered.begin(), offered.end(), format) != offered.end();
}

/// That there are no tables of ours in, but somebody might ask for.
bool is_other_table(std::string_view ending) {
    constexpr std::array others{".shp", ".ods", ".xls", ".tsv", ".kmz", ".gpx", ".sqlite", ".gml", ".dxf", ".tab"};
    return std::find(others.begin(), others.end(), ending) != others.end();
}

} // namespace

Result<TableFormat> format_for(const TableOptions& options, const std::vector<TableFormat>& offered) {
    const std::string ending = folded(std::filesystem::path{options.output}.extension().string());
    const auto by_ending = value_in(table_format_names, ending.empty() ? ending : ending.substr(1));
    if (!options.format.empty()) {
        if (is_table_file(options.output) && !by_ending)
            return failure(ErrorKind::usage, fmt::format("--format {} does not go with {}: leave it out, or give the file another ending",
                                                         options.format, options.output));
        return value_in(table_format_names, options.format).value_or(TableFormat::table);
    }
    if (by_ending && is_offered(offered, *by_ending)) return *by_ending;
    if (!is_table_file(options.output) && !is_other_table(ending)) return TableFormat::table;
    if (!is_offered(offered, TableFormat::layers))
        return failure(ErrorKind::usage, fmt::format("{}: this table is written as csv and json; as {} are sites, coverage, compare and nearest",
                                                     options.output, table_file_endings()));
    if (auto done = check_table_file(options.output); !done) return tl::unexpected(done.error());
    return TableFormat::layers;
}

void add_view_options(CLI::App& app, ViewOptions& options, std::initializer_list<OptionGroup> groups,
                      Countries whose, HasDay has_day) {
    const auto is_taken = [&](OptionGroup group) {
        return std::find(groups.begin(), groups.end(), group) != groups.end();
    };
    if (is_taken(OptionGroup::sites))
        app.add_option("--view", options.view_file, "Start from a view file; the other options change it")
            ->type_name("FILE")
            ->group(heading_of(OptionGroup::sites));
    for (const ViewField& field : view_fields())
        for (const ViewOption& option : field.typed()) {
            if (!is_taken(option.group)) continue;
            CLI::Option* added = add_view_option(app, option, options.typed);
            const bool is_market = option.name == "--market";
            if (whose == Countries::none && (is_market || option.name == "--country")) added->group("");
            if (has_day == HasDay::no && option.name == "--as-of") added->group("");
            if (whose == Countries::of_served && is_market)
                added->description("Who is served: markets or bundles of countries, \"Middle East\", emea; "
                                   "sites anywhere serve them");
        }
}

void add_columns(CLI::App& app, ViewOptions& options) {
    add_view_option(app, *view_option("--columns"), options.typed)->group("Options");
}

void add_measured(CLI::App& app, std::string& file) {
    app.add_option("--measured", file, "Round-trip times that override the model: CSV with from, to, ms")
        ->type_name("FILE")
        ->group(reach_heading);
}

void add_table_options(CLI::App& app, TableOptions& options, const std::vector<TableFormat>& offered) {
    std::vector<std::string> names;
    for (const auto& row : table_format_names)
        if (is_offered(offered, row.value)) names.emplace_back(row.id);
    app.add_option("--format", options.format, fmt::format("{} [as the file's ending says, else table]", fmt::join(names, ", ")))
        ->check(CLI::IsMember(names));
    app.add_option("-o,--output", options.output,
                   is_offered(offered, TableFormat::layers)
                       ? "Write to a file: x.csv, .json, .geojson, .gpkg, .fgb, .xlsx, .kml [standard output]"
                       : "Write to a file: x.csv, .json [standard output]")
        ->type_name("FILE");
}

} // namespace footprint
