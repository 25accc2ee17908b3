// SPDX-License-Identifier: MIT
#include "app/story/story_files.hpp"

#include "analysis/country_names.hpp"
#include "app/command_line/known_view.hpp"
#include "base/file.hpp"
#include "view/option_values.hpp"

#include <algorithm>

namespace footprint {
namespace {

Result<void> resolve(const World& world, Claim& claim) {
    std::set<std::string> providers;
    for (const std::string& name : claim.providers) {
        const auto id = provider_id(world.catalogue, name);
        if (!id) return tl::unexpected(id.error());
        providers.insert(*id);
    }
    claim.providers = std::move(providers);
    for (const std::string& name : claim.markets)
        if (const auto known = world.markets.countries_of(name); !known) return tl::unexpected(known.error());
    CountryCodes codes;
    for (const std::string& name : claim.countries) {
        const auto code = country_code(world, name);
        if (!code) return tl::unexpected(code.error());
        codes.insert(*code);
    }
    claim.countries = std::move(codes);
    return {};
}

/// Whether it was read from a view file.
bool is_one_view(const Story& story) { return story.pages.size() == 1 && story.pages.front().title.empty(); }

} // namespace

std::vector<std::filesystem::path> shipped_stories(const DataFolder& data) {
    std::vector<std::filesystem::path> paths;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator{data.root / "geodata" / "views", ignored})
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

Result<std::filesystem::path> find_story(const DataFolder& data, const std::string& name) {
    std::error_code ignored;
    if (std::filesystem::exists(name, ignored)) return name;
    std::vector<std::string> known;
    for (const auto& path : shipped_stories(data)) {
        known.push_back(path.stem().string());
        if (folded(known.back()) == folded(name)) return path;
    }
    return unknown_name("story", name, known);
}

Result<Story> load_story(const World& world, const std::filesystem::path& path) {
    const auto text = read_file(path);
    if (!text) return tl::unexpected(text.error());
    auto story = read_story(*text, path.string());
    if (!story) return story;
    for (std::size_t i = 0; i < story->pages.size(); ++i) {
        StoryPage& page = story->pages[i];
        auto view = resolved_view(world, std::move(page.view), path.string(),
                                  is_one_view(*story) ? "" : fmt::format("pages[{}].view.", i));
        if (!view) return tl::unexpected(view.error());
        page.view = std::move(*view);
        for (std::size_t k = 0; k < page.claims.size(); ++k)
            if (const auto done = resolve(world, page.claims[k]); !done)
                return failure(ErrorKind::bad_data, done.error().message,
                               fmt::format("{}: {}", path.string(), claim_place(*story, i, k)));
    }
    if (story->title.empty()) story->title = path.stem().string();
    return story;
}

std::string claim_place(const Story& story, std::size_t page, std::size_t claim) {
    return is_one_view(story) ? fmt::format("claims[{}]", claim)
                              : fmt::format("pages[{}].claims[{}]", page, claim);
}

} // namespace footprint
