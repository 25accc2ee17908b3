// SPDX-License-Identifier: MIT
#include "ui/file_names.hpp"

#include "base/slug.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <glib.h>

namespace footprint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_names = 3;

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return !path.empty() && fs::is_directory(path, ignored);
}

fs::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? fs::path{value} : fs::path{};
}

/// As the desktop's settings say (user-dirs.dirs), unless the environment says otherwise.
fs::path user_folder(const char* variable, GUserDirectory which, const char* name) {
    if (const fs::path set = from_environment(variable); is_folder(set)) return set;
    if (const char* chosen = g_get_user_special_dir(which); chosen && is_folder(chosen)) return chosen;
    const fs::path home = from_environment("HOME");
    if (is_folder(home / name) && !home.empty()) return home / name;
    if (is_folder(home)) return home;
    std::error_code ignored;
    return fs::current_path(ignored);
}

/// What is drawn.
std::string subject(const View& view) {
    if (view.shows_large_chart()) return std::string{name_in(chart_names, view.chart)};
    const Analysis& analysis = view.analysis;
    if (analysis.kind == AnalysisKind::none) return {};
    if (analysis.kind == AnalysisKind::reach) return fmt::format("within-{:g}ms", analysis.reach_ms);
    return slug(name_in(analysis_names, analysis.kind));
}

} // namespace

std::string file_stem(const World& world, const View& view) {
    std::string stem = "footprint";
    const auto append = [&stem](const std::string& part) { stem += part.empty() ? "" : "-" + part; };
    const auto append_providers = [&](const Filter& filter) {
        if (!filter.providers) return;
        std::size_t count = 0;
        for (const Provider& provider : world.catalogue.providers)
            if (filter.providers->contains(provider.id) && ++count <= most_names) append(slug(provider.id));
        if (count > most_names) append(fmt::format("and-{}-more", count - most_names));
    };
    const Analysis& analysis = view.analysis;
    append(subject(view));
    if (analysis.kind == AnalysisKind::compare) {
        append_providers(analysis.a.filter);
        append_providers(analysis.b.filter);
    } else {
        append_providers(view.filter);
    }
    if (view.places()) {
        const Markets::Cover cover = world.markets.cover(*view.places());
        std::vector<std::string> names = cover.groups;
        for (const std::string& code : cover.countries) names.push_back(world.country_name(code));
        for (std::size_t i = 0; i < names.size() && i < most_names; ++i) append(slug(names[i]));
        if (names.size() > most_names) append(fmt::format("and-{}-more", names.size() - most_names));
    }
    return stem;
}

std::string file_stem(const World& world, const View& view, Date today) {
    return fmt::format("{}-{}", file_stem(world, view), to_string(view.day(today)));
}

fs::path pictures_folder() { return user_folder("XDG_PICTURES_DIR", G_USER_DIRECTORY_PICTURES, "Pictures"); }

fs::path documents_folder() { return user_folder("XDG_DOCUMENTS_DIR", G_USER_DIRECTORY_DOCUMENTS, "Documents"); }

fs::path free_name(const fs::path& wanted) {
    std::error_code ignored;
    fs::path path = wanted;
    for (int number = 2; fs::exists(path, ignored) && number < 1000; ++number)
        path = wanted.parent_path() /
               fmt::format("{}-{}{}", wanted.stem().string(), number, wanted.extension().string());
    return path;
}

std::vector<std::string> with_recent(std::vector<std::string> recent, const std::string& path) {
    std::erase(recent, path);
    recent.insert(recent.begin(), path);
    if (recent.size() > most_recent) recent.resize(most_recent);
    return recent;
}

std::vector<FolderEntry> entries_for(const std::string& typed, const std::vector<std::string>& endings, std::size_t most) {
    const auto slash = typed.rfind('/');
    if (slash == std::string::npos) return {};
    const std::string begin = folded(typed.substr(slash + 1));
    std::vector<FolderEntry> entries;
    std::error_code code;
    // A folder of a million files must not hold up the window.
    std::size_t looked_at = 0;
    constexpr std::size_t most_looked_at = 5000;
    for (fs::directory_iterator at{typed.substr(0, slash + 1), fs::directory_options::skip_permission_denied, code}, end;
         !code && at != end && ++looked_at <= most_looked_at; at.increment(code)) {
        const std::string name = at->path().filename().string();
        if (name.starts_with('.') && !begin.starts_with('.')) continue;
        if (!is_utf8(name) || !folded(name).starts_with(begin)) continue;
        std::error_code ignored;
        const bool is_folder_here = at->is_directory(ignored);
        const bool is_meant = std::find(endings.begin(), endings.end(), folded(at->path().extension().string())) != endings.end();
        if (is_folder_here || is_meant) entries.push_back({at->path(), is_folder_here});
    }
    std::sort(entries.begin(), entries.end(), [](const FolderEntry& a, const FolderEntry& b) {
        if (a.is_folder != b.is_folder) return a.is_folder;
        return a.path.filename() < b.path.filename();
    });
    if (entries.size() > most) entries.resize(most);
    return entries;
}

} // namespace footprint
