// SPDX-License-Identifier: MIT
#include "view/fields.hpp"

#include "base/text.hpp"
#include "view/view_reader.hpp"

#include <array>

namespace footprint {
namespace {

// How a value of a type stands in a file. `get` of a row finds it in the View.

template <const auto& table>
struct Name {
    template <class Value>
    static void write(Value value, json& into) {
        into = name_in(table, value);
    }
    template <class Value>
    static void read(const Reader& object, const char* key, Value& into) {
        into = object.named(key, object.text(key), table);
    }
};

template <const auto& table>
struct NameSet {
    template <class Values>
    static void write(const Values& values, json& into) {
        into = json::array();
        for (const auto& row : table)
            if (values.contains(row.value)) into.push_back(row.id);
    }
    template <class Values>
    static void read(const Reader& object, const char* key, Values& into) {
        into = object.named_set(key, table);
    }
};

struct Text {
    static void write(const std::string& text, json& into) { into = text; }
    static void read(const Reader& object, const char* key, std::string& into) { into = object.text(key); }
};

struct Flag {
    static void write(bool flag, json& into) { into = flag; }
    static void read(const Reader& object, const char* key, bool& into) {
        const json& value = object.at(key);
        if (!value.is_boolean())
            throw BadView{fmt::format("is {}, expected true or false", value.dump()), object.path(key)};
        into = value.get<bool>();
    }
};

/// "year", or two days of one's own: ["2016-01-01", "2016-12-31"].
struct DaysOfEvents {
    static void write(const EventDays& days, json& into) {
        if (days.range == EventRange::own)
            into = {to_string(days.own.first), to_string(days.own.last)};
        else
            into = name_in(range_names, days.range);
    }
    static void read(const Reader& object, const char* key, EventDays& into) {
        if (object.at(key).is_string()) {
            into = {object.named(key, object.text(key), range_names), {}};
            if (into.range == EventRange::own)
                throw BadView{"is 'own', expected the two days themselves", object.path(key)};
            return;
        }
        const json& list = object.at(key);
        if (!list.is_array() || list.size() != 2 || !list[0].is_string() || !list[1].is_string())
            throw BadView{"expected the name of a range, or a list of two days", object.path(key)};
        const auto first = parse_date(list[0].get<std::string>());
        const auto last = parse_date(list[1].get<std::string>());
        for (const auto* one : {&first, &last})
            if (!*one) throw BadView{one->error().message, object.path(key)};
        into = {EventRange::own, {first->first, last->last}};
    }
};

/// None is not written.
struct Texts {
    template <class Values>
    static void write(const std::optional<Values>& texts, json& into) {
        if (texts) into = *texts;
    }
    template <class Values>
    static void read(const Reader& object, const char* key, std::optional<Values>& into) {
        const auto texts = object.texts(key);
        into.emplace(texts.begin(), texts.end());
    }
};

struct Day {
    static void write(const std::optional<Date>& day, json& into) {
        if (day) into = to_string(*day);
    }
    static void read(const Reader& object, const char* key, std::optional<Date>& into) {
        into = object.day(key);
    }
};

struct Place {
    static void write(const std::optional<LonLat>& place, json& into) {
        if (place) into = {place->lon, place->lat};
    }
    static void read(const Reader& object, const char* key, std::optional<LonLat>& into) {
        into = object.place(key);
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
                throw BadView{
                    fmt::format("unknown value '{}' (expected equal-earth, mercator, plate-carree)", id),
                    reader.path("kind")};
            into.kind = row->kind;
        }
        if (reader.has("central_meridian"))
            into.central_meridian = reader.number("central_meridian", -180, 180);
    }
};

struct Thresholds {
    static void write(const std::vector<double>& thresholds, json& into) { into = thresholds; }
    static void read(const Reader& object, const char* key, Analysis& into) {
        const json& list = object.at(key);
        std::vector<double> thresholds;
        if (!list.is_array()) throw BadView{"expected a list of numbers", object.path(key)};
        for (const json& ms : list) {
            if (!ms.is_number())
                throw BadView{fmt::format("holds {}, expected numbers", ms.dump()), object.path(key)};
            thresholds.push_back(ms.get<double>());
        }
        if (const auto right = check_thresholds(thresholds); !right)
            throw BadView{right.error().message, object.path(key)};
        into = with_thresholds(std::move(into), std::move(thresholds));
    }
};

struct ReachMs {
    static void read(const Reader& object, const char* key, Analysis& into) {
        into.reach_ms = object.number(key, 0, highest_threshold_ms);
        const auto& known = into.thresholds_ms;
        if (std::find(known.begin(), known.end(), into.reach_ms) == known.end())
            throw BadView{fmt::format("is {}, expected one of the thresholds: {}", into.reach_ms,
                                      fmt::join(known, ", ")),
                          object.path(key)};
    }
};

template <class Get, class Type>
constexpr ViewField row(std::string_view key, std::string_view change, Get, Type) {
    return {
        key,
        change,
        [](const View& a, const View& b) { return Get{}(a) == Get{}(b); },
        [](const View& from, View& to) { Get{}(to) = Get{}(from); },
        [](const View& view, json& value) { Type::write(Get{}(view), value); },
        [](const Reader& object, const char* name, View& view) { Type::read(object, name, Get{}(view)); }};
}

/// One of the two sides: a filter and a day, in the words of the View's own.
struct SideObject {
    static void write(const Side& side, json& into);
    static void read(const Reader& object, const char* key, Side& into);
};

constexpr std::array fields{
    row(
        "camera", "the map's place", [](auto& v) -> auto& { return v.camera; }, CameraObject{}),
    row(
        "projection", "the projection", [](auto& v) -> auto& { return v.projection; }, ProjectionObject{}),
    row(
        "theme", "the theme", [](auto& v) -> auto& { return v.theme; }, Name<theme_names>{}),
    row(
        "layers", "the layers", [](auto& v) -> auto& { return v.layers; }, NameSet<layer_names>{}),
    row(
        "filter.providers", "the providers", [](auto& v) -> auto& { return v.filter.providers; }, Texts{}),
    row(
        "filter.countries", "where sites lie", [](auto& v) -> auto& { return v.filter.countries; }, Texts{}),
    row(
        "filter.status", "the statuses", [](auto& v) -> auto& { return v.filter.statuses; },
        NameSet<status_names>{}),
    row(
        "filter.kind", "the kinds", [](auto& v) -> auto& { return v.filter.kinds; }, NameSet<kind_names>{}),
    row(
        "filter.access", "the access", [](auto& v) -> auto& { return v.filter.accesses; },
        NameSet<access_names>{}),
    row(
        "filter.search", "the search", [](auto& v) -> auto& { return v.filter.search; }, Text{}),
    row(
        "audience", "who is served", [](auto& v) -> auto& { return v.audience; }, Texts{}),
    row(
        "as_of", "the date", [](auto& v) -> auto& { return v.as_of; }, Day{}),
    row(
        "analysis.kind", "the analysis", [](auto& v) -> auto& { return v.analysis.kind; },
        Name<analysis_names>{}),
    row(
        "analysis.form", "the form", [](auto& v) -> auto& { return v.analysis.form; }, Name<form_names>{}),
    row(
        "analysis.model", "the model", [](auto& v) -> auto& { return v.analysis.model; },
        Name<model_names>{}),
    row(
        "analysis.access_network", "the access network", [](auto& v) -> auto& { return v.analysis.access; },
        Name<access_network_names>{}),
    row(
        "analysis.weight", "the weight", [](auto& v) -> auto& { return v.analysis.weight; },
        Name<weight_names>{}),
    ViewField{
        "analysis.thresholds_ms", "the thresholds",
        [](const View& a, const View& b) { return a.analysis.thresholds_ms == b.analysis.thresholds_ms; },
        [](const View& from, View& to) { to.analysis.thresholds_ms = from.analysis.thresholds_ms; },
        [](const View& view, json& value) { Thresholds::write(view.analysis.thresholds_ms, value); },
        [](const Reader& object, const char* key, View& view) {
            Thresholds::read(object, key, view.analysis);
        }},
    ViewField{
        "analysis.reach_ms", "the threshold of the map",
        [](const View& a, const View& b) { return a.analysis.reach_ms == b.analysis.reach_ms; },
        [](const View& from, View& to) { to.analysis.reach_ms = from.analysis.reach_ms; },
        [](const View& view, json& value) { value = view.analysis.reach_ms; },
        [](const Reader& object, const char* key, View& view) { ReachMs::read(object, key, view.analysis); }},
    row(
        "analysis.a", "side A", [](auto& v) -> auto& { return v.analysis.a; }, SideObject{}),
    row(
        "analysis.b", "side B", [](auto& v) -> auto& { return v.analysis.b; }, SideObject{}),
    row(
        "selection.site", "the selection", [](auto& v) -> auto& { return v.selection.site; }, Text{}),
    row(
        "selection.country", "the selection", [](auto& v) -> auto& { return v.selection.country; }, Text{}),
    row(
        "selection.place", "the selection", [](auto& v) -> auto& { return v.selection.place; }, Place{}),
    row(
        "rank_by", "the ranking", [](auto& v) -> auto& { return v.rank_by; }, Name<rank_names>{}),
    row(
        "chart", "the chart", [](auto& v) -> auto& { return v.chart; }, Name<chart_names>{}),
    row(
        "events.days", "the days of the events", [](auto& v) -> auto& { return v.events.days; },
        DaysOfEvents{}),
    row(
        "events.kind", "the kinds of events", [](auto& v) -> auto& { return v.events.kinds; },
        NameSet<event_names>{}),
    row(
        "events.firsts", "the firsts", [](auto& v) -> auto& { return v.events.only_firsts; }, Flag{}),
};

/// The rows of a side: those of the filter, under their own names, and the day.
template <class Use>
void for_each_of_side(Use use) {
    constexpr std::string_view filter = "filter.";
    for (const ViewField& field : fields)
        if (field.key.starts_with(filter))
            use(field, std::string{field.key.substr(filter.size())});
        else if (field.key == "as_of")
            use(field, std::string{field.key});
}

void SideObject::write(const Side& side, json& into) {
    View view;
    view.filter = side.filter;
    view.as_of = side.as_of;
    into = json::object();
    for_each_of_side([&](const ViewField& field, const std::string& key) {
        if (!field.is_same(view, View{})) field.write(view, into[key]);
    });
}

void SideObject::read(const Reader& object, const char* key, Side& into) {
    std::vector<std::string> known;
    for_each_of_side([&](const ViewField&, const std::string& name) { known.push_back(name); });
    const Reader reader{object.at(key), object.path(key), known};
    View view;
    for_each_of_side([&](const ViewField& field, const std::string& name) {
        if (reader.has(name.c_str())) field.read(reader, name.c_str(), view);
    });
    into = {view.filter, view.as_of};
}

} // namespace

std::span<const ViewField> view_fields() { return fields; }

View changed(View view, const View& from, const View& to) {
    for (const ViewField& field : fields)
        if (!field.is_same(from, to)) field.copy(to, view);
    // The one belongs to the other.
    view.analysis =
        with_thresholds(std::move(view.analysis), std::vector<double>{view.analysis.thresholds_ms});
    return view;
}

std::string changes_in_words(const View& from, const View& to) {
    std::vector<std::string> words;
    for (const ViewField& field : fields)
        if (!field.is_same(from, to) && (words.empty() || words.back() != field.change))
            words.emplace_back(field.change);
    return join_words(words);
}

} // namespace footprint
