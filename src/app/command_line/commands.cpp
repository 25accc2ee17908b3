// SPDX-License-Identifier: MIT
#include "app/command_line/commands.hpp"

#include "app/command_line/layer_delivery.hpp"
#include "app/command_line/layer_styles.hpp"
#include "app/story/story_files.hpp"
#include "app/window/explore.hpp"
#include "app/window/window_story.hpp"
#include "base/text.hpp"
#include "view/fields.hpp"

#include <algorithm>
#include <cstdio>

namespace footprint {
Result<void> sites_command(const Session& session, const SitesOptions& options) {
    auto view = edited_view(session.world(), options.view, session.today);
    if (!view) return tl::unexpected(view.error());
    const bool only_changed = !options.changed_since.empty();
    if (only_changed && !options.view.has("--status")) 
        view->filter.statuses = {Status::open, Status::uncertain, Status::announced, Status::closed};
    *view = with_analysis(std::move(*view), AnalysisKind::none); // its countries say where the sites lie
    const Date day = view->day(session.today);
    auto shown = shown_sites(session.world().catalogue, view->filter, day);
    if (only_changed) {
        const auto since = parse_date(options.changed_since);
        if (!since) return failure(ErrorKind::usage, "--changed-since: " + since.error().message);
        std::erase_if(shown, [&](const ShownSite& one) {
            const SitePointer site = session.world().catalogue.sites.fetch(one.site);
            return site->changes.empty() || site->changes.back().day < since->first;
        });
    }
    if (options.format == TableFormat::layers) {
        TableLayer layer = site_layer(session.world(), shown);
        layer.style = provider_style(session.world().catalogue, layer);
        return deliver_layers(session, *view, {std::move(layer)}, options.output);
    }
    const std::string text = format_sites(session.world(), shown, day, options.format, only_changed);
    if (auto done = deliver(text, options.output); !done) return done;
    if (options.format != TableFormat::table) return {};
    SiteCount count;
    for (const ShownSite& one : shown) count.add(one.status);
    if (only_changed)
        tell("The catalogue of {}: {} with a change of its record since {}", to_words(session.world().catalogue.revised()),
             counted(shown.size(), "site"), options.changed_since);
    tell("{}: {} open, {} uncertain, {} announced, {} closed", to_words(day), count.open, count.uncertain,
         count.announced, count.closed);
    return {};
}

Result<void> explore_command(const Session& session, const ExploreCommandOptions& options) {
    if (!has_display())
        return failure(ErrorKind::failed,
                       "there is no display to open a window on (DISPLAY is not set or does not "
                       "answer); `footprint render -o map.png` draws without one");
    ExploreOptions window;
    window.snapshot = session.snapshot;
    window.scale = options.scale;
    window.today = session.today;
    window.trace = options.trace;
    ViewOptions given = options.view;
    if (is_story_file(given.view_file)) window.story = std::exchange(given.view_file, {});
    if (!given.empty()) {
        auto view = edited_view(session.world(), given, session.today);
        if (!view) return tl::unexpected(view.error());
        window.view = std::move(*view);
    }
    if (!options.size.empty()) {
        const auto size = parse_size(options.size);
        if (!size) return tl::unexpected(size.error());
        window.size = *size;
    }
    return explore(window);
}

Result<void> names_command(const Session& session, const std::string& what, const std::string& of) {
    const World& world = session.world();
    std::vector<std::string> names;
    if (what == "values") {
        const ViewOption* option = view_option("--" + of);
        if (option && !option->names_of.empty())
            return names_command(session, std::string{option->names_of}, "");
        if (option && option->values) names = option->values();
        if (names.empty()) return {};
    }
    if (what == "side") names.emplace_back("all");
    if (what == "provider" || what == "side")
        for (const Provider& provider : world.catalogue.providers) names.push_back(provider.id);
    if (what == "market") {
        for (const Market& market : world.markets.markets) {
            names.push_back(market.id);
            for (const Subregion& sub : market.subregions) names.push_back(sub.id);
        }
        for (const Bundle& bundle : world.markets.bundles) names.push_back(bundle.id);
    }
    if (what == "country")
        for (const Country& country : world.countries) names.push_back(country.code);
    if (what == "story")
        for (const auto& path : shipped_stories(session.data())) names.push_back(path.stem().string());
    return print(fmt::format("{}\n", fmt::join(names, "\n")));
}

} // namespace footprint
