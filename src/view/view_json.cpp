// SPDX-License-Identifier: MIT
#include "view/view_json.hpp"

#include "view/view_reader.hpp"

namespace footprint {
namespace {

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

json side_json(const Side& side) {
    json out = filter_json(side.filter);
    if (side.as_of) out["as_of"] = to_string(*side.as_of);
    return out;
}

json analysis_json(const Analysis& analysis) {
    const Analysis plain;
    json out = json::object();
    out["kind"] = name_in(analysis_names, analysis.kind);
    if (analysis.form != plain.form) out["form"] = name_in(form_names, analysis.form);
    if (analysis.model != plain.model) out["model"] = name_in(model_names, analysis.model);
    if (analysis.access != plain.access) out["access_network"] = name_in(access_network_names, analysis.access);
    if (analysis.weight != plain.weight) out["weight"] = name_in(weight_names, analysis.weight);
    if (analysis.thresholds_ms != plain.thresholds_ms) out["thresholds_ms"] = analysis.thresholds_ms;
    if (analysis.reach_ms != plain.reach_ms) out["reach_ms"] = analysis.reach_ms;
    if (analysis.a != plain.a) out["a"] = side_json(analysis.a);
    if (analysis.b != plain.b) out["b"] = side_json(analysis.b);
    return out;
}

Camera read_camera(const json& value, const std::string& path) {
    const Reader reader{value, path, {"center", "zoom"}};
    Camera camera;
    if (reader.has("center")) camera.center = reader.place("center");
    if (reader.has("zoom")) camera.zoom = reader.number("zoom", min_zoom, max_zoom);
    return camera;
}

Projection read_projection(const json& value, const std::string& path) {
    const Reader reader{value, path, {"kind", "central_meridian"}};
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

const std::vector<std::string> filter_keys{"providers", "countries", "status", "kind", "access", "search"};

Filter read_filter(const Reader& reader) {
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

Side read_side(const json& value, const std::string& path) {
    std::vector<std::string> keys = filter_keys;
    keys.emplace_back("as_of");
    const Reader reader{value, path, keys};
    Side side{read_filter(reader), {}};
    if (reader.has("as_of")) side.as_of = reader.day("as_of");
    return side;
}

Analysis read_analysis(const json& value, const std::string& path) {
    const Reader reader{
        value,
        path,
        {"kind", "form", "model", "access_network", "weight", "thresholds_ms", "reach_ms", "a", "b"}};
    Analysis analysis;
    const auto read = [&](const char* key, auto& into, const auto& table) {
        if (reader.has(key)) into = reader.named(key, reader.text(key), table);
    };
    read("kind", analysis.kind, analysis_names);
    read("form", analysis.form, form_names);
    read("model", analysis.model, model_names);
    read("access_network", analysis.access, access_network_names);
    read("weight", analysis.weight, weight_names);
    if (reader.has("thresholds_ms")) {
        const json& list = reader.at("thresholds_ms");
        std::vector<double> thresholds;
        if (!list.is_array()) throw BadView{"expected a list of numbers", reader.path("thresholds_ms")};
        for (const json& ms : list) {
            if (!ms.is_number())
                throw BadView{fmt::format("holds {}, expected numbers", ms.dump()), reader.path("thresholds_ms")};
            thresholds.push_back(ms.get<double>());
        }
        if (const auto right = check_thresholds(thresholds); !right)
            throw BadView{right.error().message, reader.path("thresholds_ms")};
        analysis = with_thresholds(std::move(analysis), std::move(thresholds));
    }
    if (reader.has("reach_ms")) {
        analysis.reach_ms = reader.number("reach_ms", 0, highest_threshold_ms);
        const auto& known = analysis.thresholds_ms;
        if (std::find(known.begin(), known.end(), analysis.reach_ms) == known.end())
            throw BadView{fmt::format("is {}, expected one of the thresholds: {}", analysis.reach_ms,
                                      fmt::join(known, ", ")),
                          reader.path("reach_ms")};
    }
    if (reader.has("a")) analysis.a = read_side(reader.at("a"), reader.path("a"));
    if (reader.has("b")) analysis.b = read_side(reader.at("b"), reader.path("b"));
    return analysis;
}

} // namespace

void check_version(const json& root, std::string_view what) {
    // The version comes first: a newer file may hold keys that are unknown here.
    if (!root.is_object() || !root.contains("version") || !root["version"].is_number_integer())
        throw BadView{fmt::format("version is missing: this is not a {}", what), ""};
    if (root["version"].get<long long>() != view_file_version)
        throw BadView{fmt::format("version is {}, this program reads version {}{}", root["version"].dump(),
                                  view_file_version,
                                  root["version"].get<long long>() > view_file_version ? "; a newer Footprint wrote it"
                                                                                       : ""),
                      ""};
}

View read_view_object(const json& root, const std::string& path) {
    const Reader reader{root,
                        path,
                        {"version", "camera", "projection", "theme", "layers", "filter", "as_of", "analysis",
                         "selection", "claims"}};
    View view;
    if (reader.has("camera")) view.camera = read_camera(reader.at("camera"), reader.path("camera"));
    if (reader.has("projection")) view.projection = read_projection(reader.at("projection"), reader.path("projection"));
    if (reader.has("theme")) view.theme = reader.named("theme", reader.text("theme"), theme_names);
    if (reader.has("layers")) view.layers = reader.named_set("layers", layer_names);
    if (reader.has("filter")) view.filter = read_filter({reader.at("filter"), reader.path("filter"), filter_keys});
    if (reader.has("as_of")) view.as_of = reader.day("as_of");
    if (reader.has("analysis")) view.analysis = read_analysis(reader.at("analysis"), reader.path("analysis"));
    if (reader.has("selection")) {
        const Reader selection{reader.at("selection"), reader.path("selection"), {"site", "country", "place"}};
        if (selection.has("site")) view.selection.site = selection.text("site");
        if (selection.has("country")) view.selection.country = selection.text("country");
        if (selection.has("place")) view.selection.place = selection.place("place");
    }
    return view;
}


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
    if (view.analysis != plain.analysis) root["analysis"] = analysis_json(view.analysis);
    if (!view.selection.site.empty()) root["selection"]["site"] = view.selection.site;
    if (!view.selection.country.empty()) root["selection"]["country"] = view.selection.country;
    if (const auto& place = view.selection.place) root["selection"]["place"] = {place->lon, place->lat};
    return root.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<View> read_view(std::string_view text, std::string_view file) {
    const auto root = parse_json<json>(text, file);
    if (!root) return tl::unexpected(root.error());
    try {
        check_version(*root, "view file");
        return read_view_object(*root, "");
    } catch (const BadView& bad) {
        return failure(ErrorKind::bad_data, bad.message,
                       bad.where.empty() ? std::string{file} : fmt::format("{}: {}", file, bad.where));
    } catch (const json::exception& error) {
        return failure(ErrorKind::bad_data, error.what(), std::string{file});
    }
}

} // namespace footprint
