// SPDX-License-Identifier: MIT
#pragma once

// How the types of the map stand in a view file and after an option: see field_types. Private to view/.

#include "view/field_types.hpp"

namespace footprint {

/// A plain name starts the set anew; +name and -name change it.
struct LayerSet : NameSet<layer_names> {
    static Result<void> edit(std::string_view, const std::vector<std::string>& given, const KnownNames&,
                             std::set<Layer>& layers) {
        const std::vector<std::string> names = listed(given);
        if (names.front()[0] != '+' && names.front()[0] != '-') layers.clear();
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
    static std::optional<std::string> spelled(const std::set<Layer>& layers) {
        return layers.empty() ? "none" : NameSet::spelled(layers);
    }
    static std::vector<std::string> values() {
        auto ids = NameSet::values();
        ids.emplace_back("none");
        return ids;
    }
};

/// A corner by its name, or two shares: [0, 1]. None is not written.
struct PlaceOfLegend {
    struct Corner {
        std::string_view id;
        LegendPlace place;
    };
    static constexpr std::array<Corner, 4> corners{
        {{"top-left", {0, 0}}, {"top-right", {1, 0}}, {"bottom-left", {0, 1}}, {"bottom-right", {1, 1}}}};

    static void write(const std::optional<LegendPlace>& place, json& into) {
        if (place) into = {place->x, place->y};
    }
    static void read(const Reader& object, const char* key, std::optional<LegendPlace>& into) {
        const json& value = object.at(key);
        const auto is_share = [](const json& one) {
            return one.is_number() && one.get<double>() >= 0 && one.get<double>() <= 1;
        };
        if (!value.is_array() || value.size() != 2 || !is_share(value[0]) || !is_share(value[1]))
            throw BadView{fmt::format("is {}, expected two numbers from 0 to 1", shown(value)), object.path(key)};
        into = LegendPlace{value[0].get<double>(), value[1].get<double>()};
    }
    static Result<void> edit(std::string_view what, const std::vector<std::string>& given, const KnownNames&,
                             std::optional<LegendPlace>& into) {
        const std::string name = loose_name(given.front());
        if (name == "auto") {
            into.reset();
            return {};
        }
        for (const Corner& corner : corners)
            if (name == loose_name(corner.id)) {
                into = corner.place;
                return {};
            }
        const auto shares = parse_lonlat(given.front());
        if (!shares) return unknown_name(what, given.front(), values());
        if (!(shares->lon >= 0 && shares->lon <= 1 && shares->lat >= 0 && shares->lat <= 1))
            return failure(ErrorKind::usage, fmt::format("the {} is {}, expected two numbers from 0 to 1", what, given.front()));
        into = LegendPlace{shares->lon, shares->lat};
        return {};
    }
    static std::optional<std::string> spelled(const std::optional<LegendPlace>& place) {
        for (const Corner& corner : corners)
            if (corner.place == place) return std::string{corner.id};
        return fmt::format("{},{}", place->x, place->y);
    }
    static std::vector<std::string> values() {
        std::vector<std::string> ids{"auto"};
        for (const Corner& corner : corners) ids.emplace_back(corner.id);
        return ids;
    }
};

struct CameraObject {
    static void write(const std::optional<Camera>& camera, json& into) {
        if (camera) into = {{"center", {camera->center.lon, camera->center.lat}}, {"zoom", camera->zoom}};
    }
    static void read(const Reader& object, const char* key, std::optional<Camera>& into) {
        const Reader reader{object.at(key), object.path(key), {"center", "zoom"}};
        Camera camera;
        if (reader.has("center")) camera.center = reader.place("center");
        if (reader.has("zoom")) camera.zoom = reader.number("zoom", min_zoom, max_zoom);
        into = camera;
    }
};

struct ProjectionObject {
    static void write(const Projection& projection, json& into) {
        for (const ProjectionName& row : projection_names)
            if (row.kind == projection.kind) into["kind"] = row.id;
        into["central_meridian"] = projection.central_meridian;
    }
    static void read(const Reader& object, const char* key, Projection& into) {
        const Reader reader{object.at(key), object.path(key), {"kind", "central_meridian"}};
        if (reader.has("kind")) {
            const std::string id = reader.text("kind");
            const auto row = std::find_if(projection_names.begin(), projection_names.end(),
                                          [&](const ProjectionName& one) { return one.id == id; });
            if (row == projection_names.end())
                throw BadView{fmt::format("unknown value '{}' (expected {})", id, fmt::join(values(), ", ")),
                              reader.path("kind")};
            into.kind = row->kind;
        }
        if (reader.has("central_meridian"))
            into.central_meridian = reader.number("central_meridian", -180, 180);
    }
    static Result<void> edit(std::string_view what, const std::vector<std::string>& given, const KnownNames&,
                             Projection& into) {
        for (const ProjectionName& row : projection_names)
            if (const std::string name = loose_name(given.front());
                name == loose_name(row.id) || name == loose_name(row.name)) {
                into.kind = row.kind;
                return {};
            }
        return unknown_name(what, given.front(), values());
    }
    /// The kind: its meridian has an option of its own.
    static std::optional<std::string> spelled(const Projection& projection) {
        if (projection.kind == View{}.projection.kind) return std::nullopt;
        for (const ProjectionName& row : projection_names)
            if (row.kind == projection.kind) return std::string{row.id};
        return std::nullopt;
    }
    static std::vector<std::string> values() {
        std::vector<std::string> ids;
        for (const ProjectionName& row : projection_names) ids.emplace_back(row.id);
        return ids;
    }
};

} // namespace footprint
