// SPDX-License-Identifier: MIT
#pragma once

// How the types of the analysis stand in a view file and after an option: see field_types. Private to view/.

#include "view/field_types.hpp"

namespace footprint {

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

/// One of the program's, or users of somebody's own by their name.
struct WeightName {
    static void write(const Analysis& analysis, json& into) {
        if (analysis.weight == Weight::own)
            into = analysis.own_weight;
        else
            into = name_in(weight_names, analysis.weight);
    }
    static void read(const Reader& object, const char* key, Analysis& into) {
        const std::string name = object.text(key);
        if (name.empty()) throw BadView{"is empty, expected the name of a weight", object.path(key)};
        const auto known = value_in(weight_names, name);
        into = known ? counting(std::move(into), *known) : counting(std::move(into), name);
    }
    static Result<void> edit(std::string_view what, const std::vector<std::string>& given, const KnownNames& names,
                             Analysis& into) {
        for (const auto& [typed, own] : names.own_weights)
            if (folded(typed) == folded(given.front())) {
                into = counting(std::move(into), own);
                return {};
            }
        if (const auto known = value_in(weight_names, folded(given.front()))) {
            into = counting(std::move(into), *known);
            return {};
        }
        std::vector<std::string> all;
        for (const auto& [typed, own] : names.own_weights) all.push_back(typed);
        for (const auto& row : weight_names) all.emplace_back(row.id);
        return failure(ErrorKind::usage, fmt::format("--{} is '{}', expected {}{}", what, given.front(), fmt::join(all, ", "),
                                                     did_you_mean(given.front(), all)));
    }
    static std::optional<std::string> spelled(const Analysis& analysis) {
        return analysis.weight == Weight::own ? analysis.own_weight : std::string{name_in(weight_names, analysis.weight)};
    }
    static std::vector<std::string> values() { return ids_of<weight_names>(); }
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
