// SPDX-License-Identifier: MIT
#include "view/view_json.hpp"

#include "base/text.hpp"
#include "catalog/parse_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace footprint {
namespace {

using json = nlohmann::ordered_json;

template <class Table, class Values>
json names_of(const Table& table, const Values& values) {
    json list = json::array();
    for (const auto& row : table)
        if (values.contains(row.value)) list.push_back(row.id);
    return list;
}

std::string_view projection_id(ProjectionKind kind) {
    for (const ProjectionName& row : projection_names)
        if (row.kind == kind) return row.id;
    return {};
}

json filter_json(const Filter& filter) {
    const Filter plain;
    json out = json::object();
    if (filter.providers) out["providers"] = *filter.providers;
    if (filter.countries) out["countries"] = *filter.countries;
    if (filter.statuses != plain.statuses) out["status"] = names_of(status_names, filter.statuses);
    if (filter.kinds != plain.kinds) out["kind"] = names_of(kind_names, filter.kinds);
    if (filter.accesses != plain.accesses) out["access"] = names_of(access_names, filter.accesses);
    if (!filter.search.empty()) out["search"] = filter.search;
    return out;
}

/// Reads one object of the file; the first thing that is wrong ends it with an exception that `read_view` catches.
struct BadView {
    std::string message;
    std::string where;
};

class Reader {
  public:
    Reader(const json& value, std::string path, std::vector<std::string> known) : value_(value), path_(std::move(path)) {
        if (!value_.is_object()) throw BadView{"expected an object", path_};
        for (const auto& [key, ignored] : value_.items()) {
            if (std::find(known.begin(), known.end(), key) != known.end()) continue;
            const auto nearest = nearest_name(key, known);
            throw BadView{fmt::format("unknown key '{}'{}", key,
                                      nearest ? fmt::format("; did you mean '{}'?", *nearest) : ""),
                          path_};
        }
    }

    bool has(const char* key) const { return value_.contains(key); }
    const json& at(const char* key) const { return value_.at(key); }
    std::string path(const char* key) const { return path_.empty() ? key : path_ + "." + key; }

    std::string text(const char* key) const {
        if (!at(key).is_string()) throw BadView{fmt::format("is {}, expected a text", at(key).dump()), path(key)};
        return at(key).get<std::string>();
    }

    double number(const char* key, double low, double high) const {
        if (!at(key).is_number() || !(at(key).get<double>() >= low && at(key).get<double>() <= high))
            throw BadView{fmt::format("is {}, expected a number from {} to {}", at(key).dump(), low, high), path(key)};
        return at(key).get<double>();
    }

    std::set<std::string, std::less<>> texts(const char* key) const {
        std::set<std::string, std::less<>> all;
        if (!at(key).is_array()) throw BadView{"expected a list of texts", path(key)};
        for (const json& item : at(key)) {
            if (!item.is_string()) throw BadView{fmt::format("holds {}, expected texts", item.dump()), path(key)};
            all.insert(item.get<std::string>());
        }
        return all;
    }

    template <class Table>
    auto named(const char* key, const std::string& id, const Table& table) const {
        if (const auto value = value_in(table, id)) return *value;
        std::vector<std::string> known;
        for (const auto& row : table) known.emplace_back(row.id);
        throw BadView{fmt::format("unknown value '{}' (expected {})", id, fmt::join(known, ", ")), path(key)};
    }

    template <class Table>
    auto named_set(const char* key, const Table& table) const {
        std::set<decltype(table[0].value)> all;
        for (const std::string& id : texts(key)) all.insert(named(key, id, table));
        return all;
    }

  private:
    const json& value_;
    std::string path_;
};

Camera read_camera(const json& value) {
    const Reader reader{value, "camera", {"center", "zoom"}};
    Camera camera;
    const json& center = reader.has("center") ? reader.at("center") : json::array({0, 0});
    if (!center.is_array() || center.size() != 2 || !center[0].is_number() || !center[1].is_number() ||
        !is_valid({center[0].get<double>(), center[1].get<double>()}))
        throw BadView{fmt::format("is {}, expected [longitude, latitude]", center.dump()), reader.path("center")};
    camera.center = {center[0].get<double>(), center[1].get<double>()};
    if (reader.has("zoom")) camera.zoom = reader.number("zoom", min_zoom, max_zoom);
    return camera;
}

Projection read_projection(const json& value) {
    const Reader reader{value, "projection", {"kind", "central_meridian"}};
    Projection projection = View{}.projection;
    if (reader.has("kind")) {
        const std::string id = reader.text("kind");
        bool found = false;
        for (const ProjectionName& row : projection_names)
            if (row.id == id) {
                projection.kind = row.kind;
                found = true;
            }
        if (!found)
            throw BadView{fmt::format("unknown value '{}' (expected equal-earth, mercator, plate-carree)", id),
                          reader.path("kind")};
    }
    if (reader.has("central_meridian")) projection.central_meridian = reader.number("central_meridian", -180, 180);
    return projection;
}

Filter read_filter(const json& value) {
    const Reader reader{value, "filter", {"providers", "countries", "status", "kind", "access", "search"}};
    Filter filter;
    if (reader.has("providers")) {
        const auto ids = reader.texts("providers");
        filter.providers.emplace(ids.begin(), ids.end());
    }
    if (reader.has("countries")) filter.countries = reader.texts("countries");
    if (reader.has("status")) filter.statuses = reader.named_set("status", status_names);
    if (reader.has("kind")) filter.kinds = reader.named_set("kind", kind_names);
    if (reader.has("access")) filter.accesses = reader.named_set("access", access_names);
    if (reader.has("search")) filter.search = reader.text("search");
    return filter;
}

View read_view_object(const json& root) {
    // The version comes first: a newer file may hold keys that are unknown here.
    if (!root.is_object() || !root.contains("version") || !root["version"].is_number_integer())
        throw BadView{"version is missing: this is not a view file", ""};
    if (root["version"].get<long long>() != view_file_version)
        throw BadView{fmt::format("version is {}, this program reads version {}{}", root["version"].dump(),
                                  view_file_version,
                                  root["version"].get<long long>() > view_file_version ? "; a newer Footprint wrote it"
                                                                                       : ""),
                      ""};
    const Reader reader{
        root, "", {"version", "camera", "projection", "theme", "layers", "filter", "as_of", "selection"}};
    View view;
    if (reader.has("camera")) view.camera = read_camera(reader.at("camera"));
    if (reader.has("projection")) view.projection = read_projection(reader.at("projection"));
    if (reader.has("theme")) view.theme = reader.named("theme", reader.text("theme"), theme_names);
    if (reader.has("layers")) view.layers = reader.named_set("layers", layer_names);
    if (reader.has("filter")) view.filter = read_filter(reader.at("filter"));
    if (reader.has("as_of")) {
        const auto day = parse_date(reader.text("as_of"));
        if (!day) throw BadView{day.error().message, "as_of"};
        view.as_of = day->last;
    }
    if (reader.has("selection")) {
        const Reader selection{reader.at("selection"), "selection", {"site", "country"}};
        if (selection.has("site")) view.selection.site = selection.text("site");
        if (selection.has("country")) view.selection.country = selection.text("country");
    }
    return view;
}

} // namespace

std::string to_json(const View& view) {
    const View plain;
    json root;
    root["version"] = view_file_version;
    if (view.camera)
        root["camera"] = {{"center", {view.camera->center.lon, view.camera->center.lat}},
                          {"zoom", view.camera->zoom}};
    if (view.projection != plain.projection)
        root["projection"] = {{"kind", projection_id(view.projection.kind)},
                              {"central_meridian", view.projection.central_meridian}};
    if (view.theme != plain.theme) root["theme"] = name_in(theme_names, view.theme);
    if (view.layers != plain.layers) root["layers"] = names_of(layer_names, view.layers);
    if (view.filter != plain.filter) root["filter"] = filter_json(view.filter);
    if (view.as_of) root["as_of"] = to_string(*view.as_of);
    if (!view.selection.site.empty()) root["selection"]["site"] = view.selection.site;
    if (!view.selection.country.empty()) root["selection"]["country"] = view.selection.country;
    return root.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<View> read_view(std::string_view text, std::string_view file) {
    const auto root = parse_json<json>(text, file);
    if (!root) return tl::unexpected(root.error());
    try {
        return read_view_object(*root);
    } catch (const BadView& bad) {
        return failure(ErrorKind::bad_data, bad.message,
                       bad.where.empty() ? std::string{file} : fmt::format("{}: {}", file, bad.where));
    } catch (const json::exception& error) {
        return failure(ErrorKind::bad_data, error.what(), std::string{file});
    }
}

} // namespace footprint
