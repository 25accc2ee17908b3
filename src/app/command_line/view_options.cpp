// SPDX-License-Identifier: MIT
#include "app/command_line/view_options.hpp"

#include "analysis/country_names.hpp"
#include "app/command_line/known_view.hpp"
#include "app/command_line/side_options.hpp"
#include "app/own_files.hpp"
#include "app/picture/picture.hpp"
#include "scene/compose.hpp"
#include "view/fields.hpp"
#include "view/option_values.hpp"

#include <charconv>
#include <cmath>

namespace footprint {
namespace {

Result<LonLat> parse_center(const std::string& text) {
    const auto center = parse_lonlat(text);
    if (center && is_valid(*center)) return *center;
    return failure(ErrorKind::usage,
                   fmt::format("--center is '{}', expected LON,LAT: -180 to 180 and -90 to 90", text));
}

Result<double> parse_within(const char* option, const std::string& text, double low, double high) {
    const auto value = parse_number(text);
    if (value && *value >= low && *value <= high) return *value;
    return failure(ErrorKind::usage, fmt::format("{} is {}, expected {} to {}", option, text, low, high));
}

/// A market or country adds to the others; which countries are meant follows from the analysis.
Result<void> edit_places(const World& world, const TypedOptions& options, View& view) {
    CountryCodes places;
    for (const char* option : {"--market", "--country"})
        if (auto some = check_not_empty(option, typed(options, option)); !some) return some;
    for (const std::string& name : listed(typed(options, "--market"))) {
        auto codes = world.markets.countries_of(name);
        if (!codes) return tl::unexpected(codes.error());
        places.merge(*codes);
    }
    for (const std::string& name : listed(typed(options, "--country"))) {
        const auto code = country_code(world, name);
        if (!code) return tl::unexpected(code.error());
        places.insert(*code);
    }
    if (!places.empty()) view = with_places(std::move(view), std::move(places));
    return {};
}

/// Whoever brings users wants them counted, unless the options say what is: the first that could be read.
void count_own_users(const World& world, const ViewOptions& options, View& view) {
    if (!options.has("--users") || options.has("--weight") || options.has("--audience")) return;
    auto left = listed(typed(options.typed, "--users")).size();
    std::vector<std::string> brought; // they are the last of the view's
    for (auto source = view.sources.rbegin(); source != view.sources.rend() && left > 0; ++source)
        if (source->role == SourceRole::users && left-- > 0) brought.push_back(to_string(*source));
    for (auto name = brought.rbegin(); name != brought.rend(); ++name)
        for (const Users& users : world.users)
            if (users.source == *name) {
                view.analysis = counting(std::move(view.analysis), users.name);
                return;
            }
}

/// A filter brings its own picture along, unless the options or the view file say where to look.
Result<void> edit_camera(const World& world, const ViewOptions& options, bool has_moved, View& view) {
    if (options.has("--fit") || (has_moved && !view.camera)) view = fitted(world, std::move(view));
    if (options.has("--center")) {
        const auto center = parse_center(options.text("--center"));
        if (!center) return tl::unexpected(center.error());
        const double zoom = view.camera ? view.camera->zoom : effective_camera(world, view, Viewport{}).zoom;
        view.camera = Camera{*center, zoom};
        view.projection.central_meridian = center->lon;
    }
    if (options.has("--zoom")) {
        const auto zoom = parse_within("--zoom", options.text("--zoom"), min_zoom, max_zoom);
        if (!zoom) return tl::unexpected(zoom.error());
        // The middle of what would be fitted, without the room that it leaves for the legend.
        View bare = view;
        bare.layers.erase(Layer::legend);
        Camera camera = effective_camera(world, bare, Viewport{});
        camera.zoom = *zoom;
        view.camera = camera;
    }
    if (options.has("--meridian")) {
        const auto meridian = parse_within("--meridian", options.text("--meridian"), -180, 180);
        if (!meridian) return tl::unexpected(meridian.error());
        view.projection.central_meridian = *meridian;
    }
    return {};
}

} // namespace

std::string ViewOptions::text(std::string_view option) const {
    const auto& given = footprint::typed(typed, option);
    return given.empty() ? std::string{} : given.front();
}

KnownNames known_names(const World& world, Date today) {
    std::map<std::string, std::string> own_weights;
    for (const Users& users : world.users) own_weights[users.called] = own_weights[users.name] = users.name;
    return {world.catalogue, world.markets, [&world](const std::string& name) { return country_code(world, name); }, today,
            std::move(own_weights)};
}

Result<void> edit_conditions(const TypedOptions& options, const KnownNames& names, View& view) {
    for (const char* name : {"--status", "--kind", "--access", "--search"})
        if (const auto& given = typed(options, name); !given.empty())
            if (auto done = edit(*view_option(name), given, names, view); !done) return done;
    return {};
}

Result<View> edited_view(const World& world, const ViewOptions& options, Date today) {
    View view;
    if (!options.view_file.empty()) {
        auto loaded = load_view(world, options.view_file);
        if (!loaded) return loaded;
        view = std::move(*loaded);
    }
    const auto places_before = view.places();
    const bool has_sides = view.analysis.kind == AnalysisKind::compare || view.analysis.a != view.analysis.b;
    const KnownNames names = known_names(world, today);
    for (const ViewField& field : view_fields())
        for (const ViewOption& option : field.typed())
            if (const auto& given = typed(options.typed, option.name); option.edit && !given.empty())
                if (auto done = edit(option, given, names, view); !done) return tl::unexpected(done.error());
    if (view.analysis.weight == Weight::audience && view.analysis.shares.empty())
        return failure(ErrorKind::usage, "--weight audience needs --audience \"Kenya 40, Nigeria 60\": whose shares count");
    if (auto done = edit_places(world, options.typed, view); !done) return tl::unexpected(done.error());
    if (auto done = edit_sides(world, options, today, has_sides, view); !done)
        return tl::unexpected(done.error());
    make_absolute(view.sources, {});
    count_own_users(world, options, view);
    const bool has_moved = view.places() != places_before;
    if (auto done = edit_camera(world, options, has_moved, view); !done) return tl::unexpected(done.error());
    return view;
}

Result<std::pair<int, int>> parse_size(const std::string& text) {
    const auto wrong = [&] {
        return failure(ErrorKind::usage,
                       fmt::format("--size is '{}', expected WIDTHxHEIGHT, each 1 to {} pixels", text,
                                   max_picture_size));
    };
    const std::vector<std::string> parts = split(text, 'x');
    if (parts.size() != 2) return wrong();
    std::pair<int, int> size;
    for (const auto& [part, value] :
         {std::pair{&parts[0], &size.first}, std::pair{&parts[1], &size.second}}) {
        const auto [end, code] = std::from_chars(part->data(), part->data() + part->size(), *value);
        if (code != std::errc{} || end != part->data() + part->size() || *value < 1 ||
            *value > max_picture_size)
            return wrong();
    }
    return size;
}

} // namespace footprint
