// SPDX-License-Identifier: MIT
#include "app/commands.hpp"

#include "app/explore.hpp"
#include "app/picture.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace footprint {
namespace {

/// Text and signs keep their size in relation to the picture from 1080 lines on: 1 there, 2 at 2160.
double natural_scale(int width, int height) {
    const double by_size = std::min(width / 1920.0, height / 1080.0);
    return std::max(1.0, std::round(by_size * 4) / 4);
}

Result<void> print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return {};
    return failure(ErrorKind::failed, "cannot write to standard output");
}

} // namespace

Result<void> render_command(const Session& session, const RenderOptions& options, PictureDrawer& drawer) {
    const std::filesystem::path path = options.output;
    if (path.extension() != ".png")
        return failure(ErrorKind::usage, fmt::format("cannot write '{}': the name must end in .png", options.output));
    const auto size = parse_size(options.size);
    if (!size) return tl::unexpected(size.error());
    if (options.scale != 0 && !(options.scale >= 0.5 && options.scale <= 8))
        return failure(ErrorKind::usage, fmt::format("--scale is {}, expected 0.5 to 8", options.scale));
    const auto view = edited_view(*session.world, options.filter, options.picture, session.today);
    if (!view) return tl::unexpected(view.error());

    const auto [width, height] = *size;
    const Viewport viewport{width, height, options.scale > 0 ? options.scale : natural_scale(width, height), {}};
    const auto image = drawer.draw(session.data, session.world, *view, viewport, session.today);
    if (!image) return tl::unexpected(image.error());
    if (auto saved = save_picture(*image, path); !saved) return saved;
    if (!options.quiet) fmt::print(stderr, "{}: {} x {} pixels\n", options.output, width, height);
    return {};
}

Result<void> sites_command(const Session& session, const SitesOptions& options) {
    const auto view = edited_view(*session.world, options.filter, {}, session.today);
    if (!view) return tl::unexpected(view.error());
    const Date day = view->day(session.today);
    const auto shown = shown_sites(session.world->catalogue, view->filter, day);
    const std::string text = format_sites(*session.world, shown, day, options.format);
    if (auto done = options.output.empty() ? print(text) : write_file(options.output, text); !done) return done;
    if (options.format != TableFormat::table) return {};
    SiteCount count;
    for (const ShownSite& one : shown) count.add(one.status);
    fmt::print(stderr, "{}: {} open, {} uncertain, {} announced, {} closed\n", to_words(day), count.open,
               count.uncertain, count.announced, count.closed);
    return {};
}

Result<void> explore_command(const Session& session, const ExploreCommandOptions& options) {
    if (!has_display())
        return failure(ErrorKind::failed, "there is no display to open a window on (DISPLAY is not set or does not "
                                          "answer); `footprint render -o map.png` draws without one");
    ExploreOptions window{session.data, session.world, std::nullopt, std::nullopt, options.scale, session.today,
                          options.trace};
    if (!options.filter.empty() || !options.picture.empty()) {
        auto view = edited_view(*session.world, options.filter, options.picture, session.today);
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

Result<void> names_command(const Session& session, const std::string& what) {
    const World& world = *session.world;
    std::vector<std::string> names;
    if (what == "provider")
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
    return print(fmt::format("{}\n", fmt::join(names, "\n")));
}

} // namespace footprint
