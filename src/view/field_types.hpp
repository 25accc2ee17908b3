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

} // namespace footprint
