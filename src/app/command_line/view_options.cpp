// SPDX-License-Identifier: MIT
#include "app/command_line/view_options.hpp"

#include "app/command_line/option_values.hpp"
#include "app/picture/picture.hpp"
#include "base/file.hpp"
#include "scene/compose.hpp"
#include "view/view_json.hpp"

#include <algorithm>
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

Result<void> edit_layers(const std::vector<std::string>& given, std::set<Layer>& layers) {
    const std::vector<std::string> names = listed(given);
    // A plain name starts the set anew; +name and -name change it.
    if (!names.empty() && names.front()[0] != '+' && names.front()[0] != '-') layers.clear();
    for (const std::string& name : names) {
        if (folded(name) == "none") continue;
        const bool remove = name[0] == '-';
        const std::string bare = name[0] == '+' || remove ? name.substr(1) : name;
        if (folded(bare) == "all") {
            for (const auto& row : layer_names) layers.insert(row.value);
            continue;
        }
        const auto layer = parse_named("layer", bare, layer_names);
        if (!layer) return tl::unexpected(layer.error());
        if (remove)
            layers.erase(*layer);
        else
            layers.insert(*layer);
    }
    return {};
}

Result<void> edit_picture(const World& world, const PictureOptions& options, bool filter_changed,
                          View& view) {
    if (!options.projection.empty()) {
        std::vector<std::string> known;
        bool found = false;
        for (const ProjectionName& row : projection_names) {
            known.emplace_back(row.id);
            if (spelled(row.id) == spelled(options.projection) ||
                spelled(row.name) == spelled(options.projection)) {
                view.projection.kind = row.kind;
                found = true;
            }
        }
        if (!found) return unknown_name("projection", options.projection, known);
    }
    if (!options.theme.empty()) {
        const auto theme = parse_named("theme", options.theme, theme_names);
        if (!theme) return tl::unexpected(theme.error());
        view.theme = *theme;
    }
    if (auto done = edit_layers(options.layers, view.layers); !done) return done;

    // A filter brings its own picture along, unless the options or the view file say where to look.
    if (options.fit || (filter_changed && !view.camera)) view = fitted(world, std::move(view));
    if (!options.center.empty()) {
        const auto center = parse_center(options.center);
        if (!center) return tl::unexpected(center.error());
        const double zoom = view.camera ? view.camera->zoom : effective_camera(world, view, Viewport{}).zoom;
        view.camera = Camera{*center, zoom};
        view.projection.central_meridian = center->lon;
    }
    if (options.zoom) {
        if (!(*options.zoom >= min_zoom && *options.zoom <= max_zoom))
            return failure(ErrorKind::usage,
                           fmt::format("--zoom is {}, expected {} to {}", *options.zoom, min_zoom, max_zoom));
        // The middle of what would be fitted, without the room that it leaves for the legend.
        View bare = view;
        bare.layers.erase(Layer::legend);
        Camera camera = effective_camera(world, bare, Viewport{});
        camera.zoom = *options.zoom;
        view.camera = camera;
    }
    if (options.meridian) {
        if (!(std::abs(*options.meridian) <= 180))
            return failure(ErrorKind::usage,
                           fmt::format("--meridian is {}, expected -180 to 180", *options.meridian));
        view.projection.central_meridian = *options.meridian;
    }
    return {};
}

/// Names of countries and markets become codes.
Result<void> resolve(const World& world, std::optional<CountryCodes>& countries, const std::string& where) {
    if (!countries) return {};
    CountryCodes codes;
    for (const std::string& name : *countries) {
        auto some = countries_called(world, name);
        if (!some) return failure(ErrorKind::bad_data, some.error().message, where);
        codes.merge(*some);
    }
    countries = std::move(codes);
    return {};
}

Result<void> resolve(const World& world, Filter& filter, const std::string& where) {
    if (auto& providers = filter.providers) {
        std::set<std::string> ids;
        for (const std::string& name : *providers) {
            auto id = provider_id(world.catalogue, name);
            if (!id) return failure(ErrorKind::bad_data, id.error().message, where + "providers");
            ids.insert(std::move(*id));
        }
        providers = std::move(ids);
    }
    return resolve(world, filter.countries, where + "countries");
}

} // namespace

Result<void> edit_filter(const World& world, const FilterOptions& options, Date today, View& view) {
    for (const auto& [option, given] : {std::pair{"--provider", &options.providers},
                                        {"--market", &options.markets},
                                        {"--country", &options.countries},
                                        {"--status", &options.statuses},
                                        {"--kind", &options.kinds},
                                        {"--access", &options.accesses}})
        if (auto done = check_not_empty(option, *given); !done) return done;
    Filter& filter = view.filter;
    if (const auto names = listed(options.providers); !names.empty()) {
        filter.providers.emplace();
        for (const std::string& name : names) {
            const auto id = provider_id(world.catalogue, name);
            if (!id) return tl::unexpected(id.error());
            filter.providers->insert(*id);
        }
    }
    CountryCodes places;
    for (const std::string& name : listed(options.markets)) {
        auto codes = world.markets.countries_of(name);
        if (!codes) return tl::unexpected(codes.error());
        places.merge(*codes);
    }
    for (const std::string& name : listed(options.countries)) {
        const auto code = country_code(world, name);
        if (!code) return tl::unexpected(code.error());
        places.insert(*code);
    }
    if (!places.empty()) view = with_places(std::move(view), std::move(places));
    if (auto done = parse_set("status", options.statuses, status_names, filter.statuses); !done) return done;
    if (auto done = parse_set("kind", options.kinds, kind_names, filter.kinds); !done) return done;
    if (auto done = parse_set("access", options.accesses, access_names, filter.accesses); !done) return done;
    if (options.search) {
        if (!is_utf8(*options.search)) return failure(ErrorKind::usage, "--search is not UTF-8 text");
        filter.search = *options.search;
    }
    if (options.as_of) {
        if (options.as_of->find(',') != std::string::npos)
            return failure(ErrorKind::usage, "--as-of: several days go with `footprint render -o name.png` "
                                             "only, which puts them side by side");
        const auto day = parse_day(*options.as_of, today);
        if (!day) return failure(ErrorKind::usage, "--as-of: " + day.error().message);
        view.as_of = *options.as_of == "today" ? std::nullopt : std::optional{*day};
    }
    return {};
}

bool FilterOptions::empty() const {
    return view_file.empty() && providers.empty() && markets.empty() && countries.empty() &&
           statuses.empty() && kinds.empty() && accesses.empty() && !as_of && !search;
}

bool PictureOptions::empty() const {
    return projection.empty() && center.empty() && !meridian && !zoom && !fit && theme.empty() &&
           layers.empty();
}

Result<View> resolved_view(const World& world, View view, const std::string& file,
                           const std::string& within) {
    const auto place = [&](const char* key) { return fmt::format("{}: {}{}", file, within, key); };
    const auto wrong = [&](const char* key, const std::string& message) {
        return failure(ErrorKind::bad_data, message, place(key));
    };
    for (const auto& [filter, where] : {std::pair{&view.filter, "filter."},
                                        {&view.analysis.a.filter, "analysis.a."},
                                        {&view.analysis.b.filter, "analysis.b."}})
        if (auto done = resolve(world, *filter, place(where)); !done) return tl::unexpected(done.error());
    if (auto done = resolve(world, view.audience, place("audience")); !done)
        return tl::unexpected(done.error());
    const Selection& selection = view.selection;
    if (!selection.site.empty() && !world.catalogue.find(selection.site))
        return wrong("selection.site",
                     fmt::format("unknown site '{}' (expected provider/id)", selection.site));
    if (!selection.country.empty() && !world.country(selection.country))
        return wrong("selection.country", fmt::format("unknown country '{}'", selection.country));
    return view;
}

KnownView known_view(const World& world, View view) {
    KnownView known;
    const auto keep = [&known](auto& names, const char* what, auto exists) {
        if (!names || names->empty()) return;
        const auto before = names->size();
        std::erase_if(*names, [&](const std::string& name) {
            if (exists(name)) return false;
            known.gone.push_back(fmt::format("{} '{}'", what, name));
            return true;
        });
        if (before > 0 && names->empty()) names.reset();
    };
    const auto is_country = [&](const std::string& code) { return world.country(code) != nullptr; };
    keep(view.audience, "country", is_country);
    for (Filter* filter : {&view.filter, &view.analysis.a.filter, &view.analysis.b.filter}) {
        keep(filter->providers, "provider",
             [&](const std::string& name) { return provider_id(world.catalogue, name).has_value(); });
        keep(filter->countries, "country", is_country);
    }
    Selection& selection = view.selection;
    if (!selection.site.empty() && !world.catalogue.find(selection.site))
        known.gone.push_back(fmt::format("site '{}'", std::exchange(selection.site, {})));
    if (!selection.country.empty() && !world.country(selection.country))
        known.gone.push_back(fmt::format("country '{}'", std::exchange(selection.country, {})));
    known.view = std::move(view);
    return known;
}

Result<View> load_view(const World& world, const std::string& path) {
    const auto text = read_file(path);
    if (!text) return tl::unexpected(text.error());
    auto view = read_view(*text, path);
    if (!view) return view;
    return resolved_view(world, std::move(*view), path);
}

Result<View> edited_view(const World& world, const FilterOptions& filter, const PictureOptions& picture,
                         Date today) {
    return edited_view(world, {filter, picture, {}}, today);
}

Result<View> edited_view(const World& world, const ViewOptions& options, Date today) {
    const FilterOptions& filter = options.filter;
    View view;
    if (!filter.view_file.empty()) {
        auto loaded = load_view(world, filter.view_file);
        if (!loaded) return loaded;
        view = std::move(*loaded);
    }
    const auto places_before = view.places();
    const bool has_sides = view.analysis.kind == AnalysisKind::compare || view.analysis.a != view.analysis.b;
    if (auto done = edit_kind(options.analysis, view); !done) return tl::unexpected(done.error());
    if (auto done = edit_filter(world, filter, today, view); !done) return tl::unexpected(done.error());
    const bool moved = view.places() != places_before;
    if (auto done = edit_analysis(world, options.analysis, filter, today, has_sides, view); !done)
        return tl::unexpected(done.error());
    if (auto done = edit_picture(world, options.picture, moved, view); !done)
        return tl::unexpected(done.error());
    return view;
}

double natural_scale(int width, int height) {
    const double by_size = std::min(width / 1920.0, height / 1080.0);
    return std::max(1.0, std::round(by_size * 4) / 4);
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
