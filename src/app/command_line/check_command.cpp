// SPDX-License-Identifier: MIT
#include "app/command_line/check_command.hpp"

#include "app/messages.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <filesystem>

namespace footprint {
namespace {

/// A source says so, or tells of the site in the days in which it opened.
bool has_source_of_opening(const Site& site) {
    return std::any_of(site.sources.begin(), site.sources.end(), [&](const Source& source) {
        if (std::find(source.supports.begin(), source.supports.end(), Support::opened) != source.supports.end())
            return true;
        const auto day = parse_date(source.date);
        return day && day->first <= site.opened->when.last && site.opened->when.first <= day->last;
    });
}

/// How many records are wrong.
std::size_t check_file(const World& world, const std::string& file) {
    const auto text = read_file(file);
    if (!text) {
        warn(text.error());
        return 1;
    }
    CountryNames names;
    for (const Country& country : world.countries) names.emplace(country.code, country.name);
    Catalogue catalogue;
    const std::vector<Error> problems = read_provider(*text, file, names, catalogue);
    for (const Error& problem : problems) warn(problem);
    const std::vector<std::string> hints = hints_about(world, catalogue);
    for (const std::string& hint : hints) tell("{}", hint);
    tell("{}: {}, {} wrong, {}", file, counted(catalogue.sites.size(), "site"), problems.size(),
         counted(hints.size(), "hint"));
    return problems.size();
}

} // namespace

std::vector<std::string> hints_about(const World& world, const Catalogue& catalogue) {
    std::vector<std::string> hints;
    for (std::size_t row = 0; row < catalogue.sites.size(); ++row) {
        const SitePointer site = catalogue.sites.fetch(row);
        const auto hint = [&](std::string_view what) {
            hints.push_back(fmt::format("{}: {}", catalogue.key_of(row), what));
        };
        const CountryCode there = world.country_about(site->position);
        if (there != CountryCode{site->country})
            hint(fmt::format("its position lies in {}, country says {}", there.text(), site->country));
        if (std::none_of(site->sources.begin(), site->sources.end(),
                         [](const Source& source) { return !source.url.empty(); }))
            hint("none of its sources has an address (url)");
        else if (site->opened && site->opened->basis == "published" && !has_source_of_opening(*site))
            hint("no source supports its opening (\"supports\": [\"opened\"])");
        if (site->precision == Precision::guess && site->notes.find("drawn at") == std::string::npos)
            hint("precision is guess, and notes do not say where it is drawn (\"drawn at …\")");
    }
    return hints;
}

Result<void> check_command(const Session& session, CheckOptions options) {
    std::vector<std::string> tables;
    for (const std::string& file : options.files)
        if (!is_of_catalogue(file)) tables.push_back(file);
    if (auto done = allowed(options, tables); !done) return done;
    if (options.files.empty()) {
        const auto all = catalogue_files(session.data());
        if (!all) return tl::unexpected(all.error());
        for (const std::filesystem::path& file : *all) options.files.push_back(file.string());
    }
    std::size_t wrong = 0;
    for (const std::string& file : options.files)
        if (std::find(tables.begin(), tables.end(), file) == tables.end()) wrong += check_file(session.world(), file);
    if (!tables.empty()) {
        const auto wrong_in_tables = check_tables(session, options, tables);
        if (!wrong_in_tables) return tl::unexpected(wrong_in_tables.error());
        if (*wrong_in_tables > 0) return failure(ErrorKind::bad_data, counted(wrong + *wrong_in_tables, "finding"));
    }
    if (wrong == 0) return {};
    return failure(ErrorKind::bad_data, fmt::format("{} of the catalogue {} wrong", counted(wrong, "record"),
                                                    wrong == 1 ? "is" : "are"));
}

} // namespace footprint
