// SPDX-License-Identifier: MIT
#pragma once

// Reads objects of view files and stories; every complaint names the place. Private to view/.

#include "base/text.hpp"
#include "catalog/parse_json.hpp"
#include "view/view_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace footprint {

using json = nlohmann::ordered_json;

/// Reads one object of the file; the first thing that is wrong ends it with an exception that the file's
/// reader catches.
struct BadView {
    std::string message;
    std::string where;
};

/// A wrong value, for a complaint about it.
inline std::string shown(const json& value) { return without_control(value.dump()); }

class Reader {
  public:
    Reader(const json& value, std::string path, std::vector<std::string> known) : value_(value), path_(std::move(path)) {
        if (!value_.is_object()) throw BadView{"expected an object", path_};
        for (const auto& [key, ignored] : value_.items()) {
            if (std::find(known.begin(), known.end(), key) != known.end()) continue;
            const auto nearest = nearest_name(key, known);
            throw BadView{fmt::format("unknown key '{}'{}", without_control(key),
                                      nearest ? fmt::format("; did you mean '{}'?", *nearest) : ""),
                          path_};
        }
    }

    bool has(const char* key) const { return value_.contains(key); }
    const json& at(const char* key) const { return value_.at(key); }
    std::string path(const char* key) const { return path_.empty() ? key : path_ + "." + key; }

    std::string text(const char* key) const {
        if (!at(key).is_string()) throw BadView{fmt::format("is {}, expected a text", shown(at(key))), path(key)};
        return without_control(at(key).get<std::string>());
    }

    double number(const char* key, double low, double high) const {
        if (!at(key).is_number() || !(at(key).get<double>() >= low && at(key).get<double>() <= high))
            throw BadView{fmt::format("is {}, expected a number from {} to {}", shown(at(key)), low, high), path(key)};
        return at(key).get<double>();
    }

    LonLat place(const char* key) const {
        const json& value = at(key);
        if (!value.is_array() || value.size() != 2 || !value[0].is_number() || !value[1].is_number() ||
            !is_valid({value[0].get<double>(), value[1].get<double>()}))
            throw BadView{fmt::format("is {}, expected [longitude, latitude]", shown(value)), path(key)};
        return {value[0].get<double>(), value[1].get<double>()};
    }

    Date day(const char* key) const {
        const auto days = parse_date(text(key));
        if (!days) throw BadView{days.error().message, path(key)};
        return days->last;
    }

    std::set<std::string, std::less<>> texts(const char* key) const {
        std::set<std::string, std::less<>> all;
        if (!at(key).is_array()) throw BadView{"expected a list of texts", path(key)};
        for (const json& item : at(key)) {
            if (!item.is_string()) throw BadView{fmt::format("holds {}, expected texts", shown(item)), path(key)};
            all.insert(without_control(item.get<std::string>()));
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

/// The file's version; throws unless it is one that is read here.
long long check_version(const json& root, std::string_view what);

/// The View in `root`, which stands at `path` of the file; its claims are left to others.
View read_view_object(const json& root, const std::string& path, long long version);

} // namespace footprint
