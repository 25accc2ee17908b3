// SPDX-License-Identifier: MIT
#pragma once

// How sources of one's own stand in a view file and after an option: see field_types. Private to view/.

#include "view/field_types.hpp"

namespace footprint {

inline constexpr std::size_t most_sources = 50;

struct OwnSources {
    static void write(const std::vector<OwnSource>& sources, json& into) {
        into = json::array();
        for (const OwnSource& source : sources) {
            json item{{"role", name_in(source_role_names, source.role)}, {"file", source.file}};
            if (!source.layer.empty()) item["layer"] = source.layer;
            if (!source.columns.empty()) item["columns"] = source.columns;
            if (source.color) item["color"] = to_string(*source.color);
            if (source.marker) item["marker"] = name_in(marker_names, *source.marker);
            into.push_back(std::move(item));
        }
    }
    static void read(const Reader& object, const char* key, std::vector<OwnSource>& into) {
        const json& list = object.at(key);
        if (!list.is_array() || list.size() > most_sources)
            throw BadView{fmt::format("expected a list of up to {} sources", most_sources), object.path(key)};
        into.clear();
        for (std::size_t i = 0; i < list.size(); ++i) {
            const Reader item{list[i], fmt::format("{}[{}]", object.path(key), i), {"role", "file", "layer", "columns", "color", "marker"}};
            OwnSource source;
            if (!item.has("role") || !item.has("file")) throw BadView{"expected role and file", fmt::format("{}[{}]", object.path(key), i)};
            source.role = item.named("role", item.text("role"), source_role_names);
            source.file = item.text("file");
            if (source.file.empty()) throw BadView{"is empty, expected the name of a file", item.path("file")};
            if (item.has("layer")) source.layer = item.text("layer");
            if (item.has("columns")) source.columns = columns_in(item);
            if (item.has("color")) {
                source.color = parse_color(item.text("color"));
                if (!source.color) throw BadView{"expected a colour: #rrggbb", item.path("color")};
            }
            if (item.has("marker")) source.marker = item.named("marker", item.text("marker"), marker_names);
            into.push_back(std::move(source));
        }
    }
    /// "edges.gpkg#sites,offices.csv": added to those that are there.
    static Result<void> edit(std::string_view what, const std::vector<std::string>& given, const KnownNames&,
                             std::vector<OwnSource>& into) {
        return add(SourceRole::sites, what, given, into);
    }
    static Result<void> edit_times(std::string_view what, const std::vector<std::string>& given, const KnownNames&, View& view) {
        return add(SourceRole::times, what, given, view.sources);
    }
    static Result<void> edit_areas(std::string_view what, const std::vector<std::string>& given, const KnownNames&, View& view) {
        return add(SourceRole::areas, what, given, view.sources);
    }
    static Result<void> edit_users(std::string_view what, const std::vector<std::string>& given, const KnownNames&, View& view) {
        return add(SourceRole::users, what, given, view.sources);
    }
    static Result<void> add(SourceRole role, std::string_view what, const std::vector<std::string>& given,
                            std::vector<OwnSource>& into) {
        for (const std::string& one : listed(given)) {
            OwnSource source;
            source.role = role;
            const auto hash = one.rfind('#');
            source.file = one.substr(0, hash);
            if (hash != std::string::npos) source.layer = one.substr(hash + 1);
            if (source.file.empty()) return failure(ErrorKind::usage, fmt::format("--{}: '{}' names no file", what, one));
            into.push_back(std::move(source));
        }
        if (into.size() > most_sources)
            return failure(ErrorKind::usage, fmt::format("--{}: {} sources, up to {} can be", what, into.size(), most_sources));
        return {};
    }
    static std::optional<std::string> spelled(const std::vector<OwnSource>& sources) { return spelled(SourceRole::sites, sources); }
    static std::optional<std::string> spelled(SourceRole role, const std::vector<OwnSource>& sources) {
        std::vector<std::string> names;
        for (const OwnSource& source : sources)
            if (source.role == role) names.push_back(to_string(source));
        if (names.empty()) return std::nullopt;
        return fmt::format("{}", fmt::join(names, ","));
    }
    /// "name=Standort,opened=seit": of all sources.
    static Result<void> edit_columns(std::string_view what, const std::vector<std::string>& given, const KnownNames&, View& view) {
        for (const std::string& one : listed(given)) {
            const auto equals = one.find('=');
            if (equals == std::string::npos || equals == 0 || equals + 1 == one.size())
                return failure(ErrorKind::usage, fmt::format("--{}: '{}', expected MEANING=COLUMN, as in name=Standort", what, one));
            if (view.sources.empty()) return failure(ErrorKind::usage, fmt::format("--{} needs --sites, --users, --areas or --times: whose columns", what));
            for (OwnSource& source : view.sources) source.columns[one.substr(0, equals)] = one.substr(equals + 1);
        }
        return {};
    }

  private:
    static std::map<std::string, std::string> columns_in(const Reader& item) {
        const json& object = item.at("columns");
        if (!object.is_object()) throw BadView{"expected an object: meaning and column", item.path("columns")};
        std::map<std::string, std::string> columns;
        for (const auto& [meaning, column] : object.items()) {
            if (!column.is_string()) throw BadView{fmt::format("{} is {}, expected a text", meaning, shown(column)), item.path("columns")};
            columns[without_control(meaning)] = without_control(column.get<std::string>());
        }
        return columns;
    }
};

} // namespace footprint
