// SPDX-License-Identifier: MIT
#pragma once

// How a value of a type stands in a view file (write, read) and after an option (edit, spelled, values).
// Private to view/.

#include "view/option_values.hpp"
#include "view/view_option.hpp"
#include "view/view_reader.hpp"

#include <cmath>

namespace footprint {

/// A list of names as it is typed: blanks within a name are hyphens.
inline std::string spelled_list(std::vector<std::string> names) {
    for (std::string& name : names) std::replace(name.begin(), name.end(), ' ', '-');
    return fmt::format("{}", fmt::join(names, ","));
}

template <const auto& table>
std::vector<std::string> ids_of() {
    std::vector<std::string> ids;
    for (const auto& row : table) ids.push_back(spelled_list({std::string{row.id}}));
    return ids;
}

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
    template <class Value>
    static Result<void> edit(std::string_view what, const std::vector<std::string>& given, const KnownNames&,
                             Value& into) {
        const auto value = parse_named(what, given.front(), table);
        if (!value) return tl::unexpected(value.error());
        into = *value;
        return {};
    }
    template <class Value>
    static std::optional<std::string> spelled(Value value) {
        return std::string{name_in(table, value)};
    }
    static std::vector<std::string> values() { return ids_of<table>(); }
};

/// With another analysis its countries go along.
struct KindOfAnalysis {
    static void write(const View& view, json& into) { into = name_in(analysis_names, view.analysis.kind); }
    static void read(const Reader& object, const char* key, View& into) {
        into.analysis.kind = object.named(key, object.text(key), analysis_names);
    }
    static Result<void> edit(std::string_view what, const std::vector<std::string>& given, const KnownNames&,
                             View& into) {
        const auto kind = parse_named(what, given.front(), analysis_names);
        if (!kind) return tl::unexpected(kind.error());
        into = with_analysis(std::move(into), *kind);
        return {};
    }
    static std::optional<std::string> spelled(const View& view) {
        return std::string{name_in(analysis_names, view.analysis.kind)};
    }
    static std::vector<std::string> values() { return ids_of<analysis_names>(); }
};

/// docs/method.md calls three of the models L1, L2 and L3 for short.
struct ModelName : Name<model_names> {
    static Result<void> edit(std::string_view what, const std::vector<std::string>& given,
                             const KnownNames& names, RttModel& into) {
        const std::string name = folded(given.front());
        if (name != "l1" && name != "l2" && name != "l3") return Name::edit(what, given, names, into);
        into = name == "l1" ? RttModel::great_circle : name == "l2" ? RttModel::corridor : RttModel::users;
        return {};
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
    template <class Values>
    static Result<void> edit(std::string_view what, const std::vector<std::string>& given, const KnownNames&,
                             Values& into) {
        return parse_set(what, given, table, into);
    }
    template <class Values>
    static std::optional<std::string> spelled(const Values& values) {
        if (values.empty()) return std::nullopt; // nothing can be typed for it
        std::vector<std::string> ids;
        for (const auto value : values) ids.emplace_back(name_in(table, value));
        return spelled_list(std::move(ids));
    }
    template <class Values>
    static std::string words(const Values& values) {
        std::vector<std::string> names;
        for (const auto& row : table)
            if (values.contains(row.value)) names.emplace_back(row.id);
        return names.empty() ? "none" : join_words(names);
    }
    static std::vector<std::string> values() {
        auto ids = ids_of<table>();
        ids.emplace_back("all");
        return ids;
    }
};

/// "rentable" is what anyone can rent. None, which follows the analysis, is not written.
struct Accesses : NameSet<access_names> {
    static void write(const std::optional<std::set<Access>>& accesses, json& into) {
        if (accesses) NameSet::write(*accesses, into);
    }
    static void read(const Reader& object, const char* key, std::optional<std::set<Access>>& into) {
        NameSet::read(object, key, into.emplace());
    }
    static Result<void> edit(std::string_view what, const std::vector<std::string>& given, const KnownNames& names,
                             std::optional<std::set<Access>>& into) {
        std::vector<std::string> others = listed(given);
        const auto is_rentable = [](const std::string& name) { return folded(name) == rentable_id; };
        const bool has_rentable = std::erase_if(others, is_rentable) > 0;
        std::set<Access> accesses;
        if (!others.empty())
            if (auto set = NameSet::edit(what, others, names, accesses); !set) return set;
        if (has_rentable) accesses.insert(rentable().begin(), rentable().end());
        if (!accesses.empty()) into = std::move(accesses);
        return {};
    }
    static std::optional<std::string> spelled(const std::optional<std::set<Access>>& accesses) {
        if (accesses == rentable()) return std::string{rentable_id};
        return NameSet::spelled(*accesses);
    }
    static std::string words(const std::optional<std::set<Access>>& accesses) { return NameSet::words(*accesses); }
    static std::vector<std::string> values() {
        auto ids = NameSet::values();
        ids.emplace_back(rentable_id);
        return ids;
    }
};

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

struct Text {
    static void write(const std::string& text, json& into) { into = text; }
    static void read(const Reader& object, const char* key, std::string& into) { into = object.text(key); }
    static Result<void> edit(std::string_view what, const std::vector<std::string>& given, const KnownNames&,
                             std::string& into) {
        if (!is_utf8(given.front()))
            return failure(ErrorKind::usage, fmt::format("--{} is not UTF-8 text", what));
        into = given.front();
        return {};
    }
    static std::optional<std::string> spelled(const std::string& text) { return text; }
    static std::string words(const std::string& text) { return fmt::format("“{}”", text); }
};

struct Flag {
    static void write(bool flag, json& into) { into = flag; }
    static void read(const Reader& object, const char* key, bool& into) {
        const json& value = object.at(key);
        if (!value.is_boolean())
            throw BadView{fmt::format("is {}, expected true or false", value.dump()), object.path(key)};
        into = value.get<bool>();
    }
    static Result<void> edit(std::string_view, const std::vector<std::string>&, const KnownNames&,
                             bool& into) {
        into = true;
        return {};
    }
    static std::optional<std::string> spelled(bool flag) {
        return flag ? std::optional{std::string{}} : std::nullopt;
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

struct ProviderIds : Texts {
    template <class Ids>
    static Result<void> edit(std::string_view, const std::vector<std::string>& given, const KnownNames& names,
                             std::optional<Ids>& into) {
        Ids ids;
        for (const std::string& name : listed(given)) {
            auto id = provider_id(names.catalogue, name);
            if (!id) return tl::unexpected(id.error());
            ids.insert(std::move(*id));
        }
        into = std::move(ids);
        return {};
    }
    template <class Ids>
    static std::optional<std::string> spelled(const std::optional<Ids>& ids) {
        if (!ids || ids->empty()) return std::nullopt;
        return fmt::format("{}", fmt::join(*ids, ","));
    }
};

struct Day {
    static void write(const std::optional<Date>& day, json& into) {
        if (day) into = to_string(*day);
    }
    static void read(const Reader& object, const char* key, std::optional<Date>& into) {
        into = object.day(key);
    }
    static Result<void> edit(std::string_view, const std::vector<std::string>& given, const KnownNames& names,
                             std::optional<Date>& into) {
        const std::string& text = given.front();
        if (text.find(',') != std::string::npos)
            return failure(ErrorKind::usage, "--as-of: several days go with `footprint render -o name.png` "
                                             "only, which puts them side by side");
        const auto day = parse_day(text, names.today);
        if (!day) return failure(ErrorKind::usage, "--as-of: " + day.error().message);
        into = text == "today" ? std::nullopt : std::optional{*day};
        return {};
    }
    static std::optional<std::string> spelled(const std::optional<Date>& day) {
        return to_string(day.value());
    }
    static std::vector<std::string> values() { return {"today"}; }
};

struct Place {
    static void write(const std::optional<LonLat>& place, json& into) {
        if (place) into = {place->lon, place->lat};
    }
    static void read(const Reader& object, const char* key, std::optional<LonLat>& into) {
        into = object.place(key);
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

struct Thresholds {
    static void write(const Analysis& analysis, json& into) { into = analysis.thresholds_ms; }
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
    static Result<void> edit(std::string_view, const std::vector<std::string>& given, const KnownNames&,
                             Analysis& into) {
        const auto wrong = [](const Error& error) {
            return failure(ErrorKind::usage, "--within: " + error.message);
        };
        std::vector<double> thresholds;
        for (const std::string& text : listed(given)) {
            // "100ms" and "100 ms" are as good as "100".
            std::string_view number = text;
            if (number.ends_with("ms")) number.remove_suffix(2);
            while (number.ends_with(' ')) number.remove_suffix(1);
            const auto ms = number.empty() ? parse_number(text) : parse_number(number);
            if (!ms) return wrong(ms.error());
            thresholds.push_back(*ms);
        }
        if (const auto right = check_thresholds(thresholds); !right) return wrong(right.error());
        into = with_thresholds(std::move(into), std::move(thresholds));
        return {};
    }
    static std::optional<std::string> spelled(const Analysis& analysis) {
        return fmt::format("{}", fmt::join(analysis.thresholds_ms, ","));
    }
    static std::vector<std::string> values() { return {"20,50,100,250", "50", "100"}; }
};

/// {"KE": 40, "NG": 60}
struct AudienceShares {
    static void write(const View& view, json& into) {
        into = json::object();
        for (const auto& [code, share] : view.analysis.shares) into[code] = share;
    }
    static void read(const Reader& object, const char* key, View& into) {
        const json& value = object.at(key);
        if (!value.is_object()) throw BadView{"expected countries with their shares", object.path(key)};
        Shares shares;
        for (const auto& [code, share] : value.items()) {
            const std::string name = without_control(code);
            if (!share.is_number() || !(share.get<double>() > 0) || !std::isfinite(share.get<double>()))
                throw BadView{fmt::format("is {}, expected a number over 0", shown(share)), object.path(key) + "." + name};
            shares[name] = share.get<double>();
        }
        into.analysis.shares = std::move(shares);
    }
    static Result<void> edit(std::string_view what, const std::vector<std::string>& given, const KnownNames& names,
                             View& into) {
        auto shares = parse_shares(fmt::format("{}", fmt::join(given, ",")), names.country);
        if (!shares) return failure(ErrorKind::usage, fmt::format("--{}: {}", what, shares.error().message));
        into = with_shares(std::move(into), std::move(*shares));
        return {};
    }
    static std::optional<std::string> spelled(const View& view) { return to_string(view.analysis.shares); }
};

struct ReachMs {
    static void write(const Analysis& analysis, json& into) { into = analysis.reach_ms; }
    static void read(const Reader& object, const char* key, Analysis& into) {
        into.reach_ms = object.number(key, 0, highest_threshold_ms);
        const auto& known = into.thresholds_ms;
        if (std::find(known.begin(), known.end(), into.reach_ms) == known.end())
            throw BadView{fmt::format("is {}, expected one of the thresholds: {}", into.reach_ms,
                                      fmt::join(known, ", ")),
                          object.path(key)};
    }
};

} // namespace footprint
