// SPDX-License-Identifier: MIT
#include "app/own_files.hpp"

#include "base/file.hpp"
#include "view/fields.hpp"
#include "view/view_json.hpp"

namespace footprint {

namespace fs = std::filesystem;

void make_absolute(std::vector<OwnSource>& sources, const fs::path& folder) {
    std::error_code code;
    const fs::path from = fs::absolute(folder.empty() ? fs::path{"."} : folder, code);
    for (OwnSource& source : sources) source.file = (from / source.file).lexically_normal().string(); // a whole name stays
}

void make_relative(std::vector<OwnSource>& sources, const fs::path& folder) {
    std::error_code code;
    const fs::path from = fs::absolute(folder.empty() ? fs::path{"."} : folder, code).lexically_normal();
    for (OwnSource& source : sources) {
        const fs::path relative = fs::path{source.file}.lexically_relative(from);
        if (!relative.empty() && *relative.begin() != "..") source.file = relative.string();
    }
}

std::vector<OwnSource> sources_of_view(const fs::path& file) {
    const auto text = read_file(file);
    if (!text) return {};
    auto view = read_view(*text, file.string());
    if (!view) return {};
    make_absolute(view->sources, file.parent_path());
    return std::move(view->sources);
}

namespace {

Result<void> edit_sources(const ViewOptions& options, std::initializer_list<const char*> names, View& view) {
    static const Catalogue no_catalogue;
    static const Markets no_markets;
    const KnownNames known{no_catalogue, no_markets, {}, {}, {}};
    for (const char* name : names)
        if (const auto& given = typed(options.typed, name); !given.empty())
            if (auto done = edit(*view_option(name), given, known, view); !done) return done;
    return {};
}

} // namespace

Result<std::map<std::string, std::string>> columns_of(const ViewOptions& options) {
    View view;
    view.sources.emplace_back();
    if (auto done = edit_sources(options, {"--columns"}, view); !done) return tl::unexpected(done.error());
    return std::move(view.sources.front().columns);
}

Result<std::vector<OwnSource>> sources_of(const ViewOptions& options) {
    View view;
    if (!options.view_file.empty()) view.sources = sources_of_view(options.view_file);
    if (auto done = edit_sources(options, {"--sites", "--areas", "--users", "--times", "--columns"}, view); !done) return tl::unexpected(done.error());
    make_absolute(view.sources, {});
    return std::move(view.sources);
}

} // namespace footprint
