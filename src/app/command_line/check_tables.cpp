// SPDX-License-Identifier: MIT
#include "app/command_line/check_tables.hpp"

#include "app/messages.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "world/map_level.hpp"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

namespace footprint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_told = 20;

/// What stands at the top of a JSON document.
struct JsonHead {
    std::set<std::string> keys;
    std::string type; ///< the value of "type"
};

JsonHead head_of(const std::string& text) {
    using json = nlohmann::json;
    JsonHead head;
    std::string key;
    const auto look = [&](int depth, json::parse_event_t event, json& parsed) {
        if (depth == 1 && event == json::parse_event_t::key)
            head.keys.insert(key = parsed.get<std::string>());
        if (depth == 1 && event == json::parse_event_t::value && key == "type" && parsed.is_string())
            head.type = parsed.get<std::string>();
        const bool begins =
            event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
        return depth == 0 || !begins; // what is inside is not kept
    };
    constexpr bool may_throw = false;
    [[maybe_unused]] const json rest = json::parse(text, look, may_throw);
    return head;
}

struct Checked {
    SourceTable table;
    SourceCheck check;
};

Result<Checked> checked(const Session& session, const MapLevel& shapes, const CheckOptions& options,
                        const std::string& name) {
    const auto [file, layer] = named_table(name);
    auto table = read_source_table(file, layer);
    if (!table) return tl::unexpected(table.error());
    auto check = check_source(*table, options.columns, session.world(), shapes.countries, session.today);
    if (!check) return failure(check.error().kind, check.error().message, name);
    return Checked{std::move(*table), std::move(*check)};
}

void tell_summary(const std::string& name, const Checked& one, bool fix) {
    const auto& findings = one.check.findings;
    const auto slips = std::count_if(findings.begin(), findings.end(),
                                     [](const SourceFinding& found) { return found.is_slip; });
    const std::string mends =
        slips == 0 || fix ? "" : fmt::format(", {} of them for --fix -o COPY.csv", with_thousands(slips));
    tell("{}: {}, {}{}", name, counted(one.table.rows.size(), "row"), counted(findings.size(), "finding"),
         mends);
    std::string notes = one.check.understood;
    if (one.table.is_transformed()) notes += (notes.empty() ? "" : "; ") + one.table.reference;
    if (!notes.empty()) note("{}: {}", name, notes);
    if (!one.check.names_places)
        note("{}: names neither country nor city, so hardly a position can be judged (--columns says which "
             "they are)",
             name);
}

std::string csv_of(const SourceTable& table) {
    Sheet sheet;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        sheet.columns.push_back(
            {table.columns[i].empty() ? fmt::format("column {}", i + 1) : table.columns[i], "", Align::left});
    for (const auto& row : table.rows) {
        std::vector<Cell>& cells = sheet.rows.emplace_back();
        for (const std::string& cell : row) cells.push_back({Value{cell}, ""});
    }
    return to_csv(sheet);
}

Result<void> write_mended(const CheckOptions& options, const std::string& name, const Checked& one) {
    const auto copy = mended(one.table, options.columns, one.check.findings);
    if (!copy) return failure(copy.error().kind, copy.error().message, name);
    if (auto done = deliver(csv_of(copy->table), options.output); !done) return done;
    const auto& changes = copy->changes;
    for (std::size_t i = 0; i < std::min(changes.size(), most_told); ++i)
        tell("row {}: {}: {} becomes {}", SourceTable::number_of(changes[i].row), changes[i].what,
             changes[i].from, changes[i].to);
    if (changes.size() > most_told) tell("and {} more", counted(changes.size() - most_told, "change"));
    tell("{}: a copy of {} with {} changed", options.output, name, counted(changes.size(), "position"));
    return {};
}

} // namespace

NamedTable named_table(const std::string& name) {
    std::error_code code;
    const auto hash = name.rfind('#');
    if (hash == std::string::npos || fs::exists(name, code)) return {name, ""};
    return {name.substr(0, hash), name.substr(hash + 1)};
}

bool is_of_catalogue(const std::string& file) {
    const bool is_json = folded(file).ends_with(".json");
    if (!is_json && !folded(file).ends_with(".geojson")) return false;
    const auto text = read_file(file);
    if (!text) return is_json;
    const JsonHead head = head_of(*text);
    if (head.keys.contains("provider")) return true;
    const bool is_geojson = head.type == "FeatureCollection" || head.type == "Feature" ||
                            head.type == "GeometryCollection" || head.type.ends_with("Point");
    return is_json && !is_geojson;
}

Result<void> allowed(const CheckOptions& options, const std::vector<std::string>& tables) {
    const auto wrong = [](std::string words) { return failure(ErrorKind::usage, std::move(words)); };
    if (tables.empty() && (options.format != TableFormat::table || !options.output.empty() || options.fix ||
                           !options.columns.empty()))
        return wrong("--format, --output, --fix and --columns go with tables of your own, not with files of "
                     "the catalogue");
    if (options.fix && options.output.empty())
        return wrong("--fix needs -o COPY.csv: the file itself is never changed");
    if (options.fix && (tables.size() != 1 || options.files.size() != 1))
        return wrong("--fix takes one table");
    const std::string ending = folded(fs::path{options.output}.extension().string());
    if (options.fix && !ending.empty() && ending != ".csv")
        return wrong(fmt::format("--fix writes CSV, and {} is not called .csv", options.output));
    std::error_code code;
    for (const std::string& file : options.files)
        if (!options.output.empty() && fs::equivalent(named_table(file).file, options.output, code))
            return wrong(
                fmt::format("-o {} is the file that is checked: it is never changed", options.output));
    return {};
}

Result<std::size_t> check_tables(const Session& session, const CheckOptions& options,
                                 const std::vector<std::string>& tables) {
    const auto shapes = load_map_level(session.data(), session.world(), Detail::fine);
    if (!shapes) return tl::unexpected(shapes.error());
    std::size_t wrong = 0;
    std::vector<FoundIn> all;
    for (const std::string& name : tables) {
        const auto one = checked(session, *shapes, options, name);
        if (!one) {
            if (one.error().kind == ErrorKind::usage || options.fix) return tl::unexpected(one.error());
            warn(one.error());
            ++wrong;
            continue;
        }
        for (const Error& problem : one->table.problems) warn(problem);
        wrong += one->table.problems.size();
        for (const SourceFinding& found : one->check.findings) {
            all.push_back({name, found});
            wrong += options.fix && found.is_slip ? 0 : 1;
        }
        tell_summary(name, *one, options.fix);
        if (!options.fix) continue;
        if (auto done = write_mended(options, name, *one); !done) return tl::unexpected(done.error());
    }
    const std::string output = options.fix ? "" : options.output;
    if (!all.empty() || options.format != TableFormat::table || !output.empty())
        if (auto done = deliver(format_findings(all, options.format), output); !done)
            return tl::unexpected(done.error());
    return wrong;
}

} // namespace footprint
