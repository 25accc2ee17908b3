// SPDX-License-Identifier: MIT
#include "catalog/markets.hpp"

#include "base/text.hpp"
#include "catalog/record.hpp"

#include <algorithm>

namespace footprint {
namespace {

Result<Market> read_market(const Record& record) {
    Market market;
    const auto id = record.text("id");
    const auto name = record.text("name");
    const auto rows = record.children("subregions");
    if (!id) return tl::unexpected(id.error());
    if (!name) return tl::unexpected(name.error());
    if (!rows) return tl::unexpected(rows.error());
    market.id = *id;
    market.name = *name;
    market.aliases = record.texts("aliases");
    for (const Record& row : *rows) {
        const auto sub_id = row.text("id");
        const auto sub_name = row.text("name");
        if (!sub_id) return tl::unexpected(sub_id.error());
        if (!sub_name) return tl::unexpected(sub_name.error());
        market.subregions.push_back({*sub_id, *sub_name, row.texts("countries")});
    }
    return market;
}

Result<Bundle> read_bundle(const Record& record, const std::vector<Market>& markets) {
    Bundle bundle;
    const auto id = record.text("id");
    const auto name = record.text("name");
    if (!id) return tl::unexpected(id.error());
    if (!name) return tl::unexpected(name.error());
    bundle.id = *id;
    bundle.name = *name;
    bundle.full_name = record.text_or("full", *name);
    bundle.aliases = record.texts("aliases");
    for (const std::string& code : record.texts("countries")) bundle.countries.insert(code);
    for (const std::string& wanted : record.texts("markets")) {
        const auto market =
            std::find_if(markets.begin(), markets.end(), [&](const Market& m) { return m.id == wanted; });
        if (market == markets.end()) return record.failure(fmt::format("unknown market '{}'", wanted));
        bundle.countries.merge(market->countries());
    }
    return bundle;
}

/// A group under all the names it answers to.
struct Group {
    std::string name;
    std::vector<std::string> names;
    CountryCodes countries;
    bool is_subregion = false;
};

std::vector<Group> all_groups(const Markets& markets) {
    std::vector<Group> groups;
    const auto add = [&](const std::string& id, const std::string& name, std::vector<std::string> names,
                         CountryCodes countries, bool is_subregion = false) {
        names.push_back(id);
        names.push_back(name);
        groups.push_back({name, std::move(names), std::move(countries), is_subregion});
    };
    for (const Market& market : markets.markets) add(market.id, market.name, market.aliases, market.countries());
    for (const Bundle& bundle : markets.bundles) {
        std::vector<std::string> names = bundle.aliases;
        names.push_back(bundle.full_name);
        add(bundle.id, bundle.name, std::move(names), bundle.countries);
    }
    for (const Market& market : markets.markets)
        for (const Subregion& sub : market.subregions)
            add(sub.id, sub.name, {}, {sub.countries.begin(), sub.countries.end()}, true);
    return groups;
}

bool holds(const CountryCodes& all, const CountryCodes& part) {
    return std::includes(all.begin(), all.end(), part.begin(), part.end());
}

} // namespace

CountryCodes Market::countries() const {
    CountryCodes all;
    for (const Subregion& sub : subregions) all.insert(sub.countries.begin(), sub.countries.end());
    return all;
}

Result<CountryCodes> Markets::countries_of(std::string_view name) const {
    const std::string wanted = folded(name);
    std::vector<std::string> known;
    for (const Group& group : all_groups(*this)) {
        for (const std::string& candidate : group.names)
            if (folded(candidate) == wanted) return group.countries;
        known.insert(known.end(), group.names.begin(), group.names.end());
    }
    const auto nearest = nearest_name(name, known);
    return failure(ErrorKind::usage, fmt::format("unknown market '{}'{}", name,
                                                 nearest ? fmt::format("; did you mean '{}'?", *nearest) : ""));
}

const Market* Markets::market_of(std::string_view country) const {
    for (const Market& market : markets)
        for (const Subregion& sub : market.subregions)
            if (std::find(sub.countries.begin(), sub.countries.end(), country) != sub.countries.end()) return &market;
    return nullptr;
}

Markets::Cover Markets::cover(const CountryCodes& countries) const {
    CountryCodes left = countries;
    Cover result;
    const std::vector<Group> groups = all_groups(*this);
    for (const Group& group : groups) {
        const bool is_one_country_subregion = group.countries.size() == 1 && group.is_subregion;
        if (group.countries == countries && !is_one_country_subregion) return {{group.name}, {}};
    }
    // Base markets before subregions: both are disjoint among themselves, so greedy is the shortest there is.
    for (const Market& market : markets) {
        const auto take = [&](const std::string& name, const CountryCodes& part) {
            if (part.empty() || !holds(left, part)) return;
            result.groups.push_back(name);
            for (const std::string& code : part) left.erase(code);
        };
        take(market.name, market.countries());
        for (const Subregion& sub : market.subregions)
            if (sub.countries.size() > 1) take(sub.name, {sub.countries.begin(), sub.countries.end()});
    }
    result.countries.assign(left.begin(), left.end());
    return result;
}

Result<Markets> read_markets(std::string_view text, std::string_view file) {
    const auto root = parse_json(text, file);
    if (!root) return tl::unexpected(root.error());
    const Record record{*root, std::string{file}, ""};
    const auto market_rows = record.children("markets");
    const auto bundle_rows = record.children("bundles");
    if (!market_rows) return tl::unexpected(market_rows.error());
    if (!bundle_rows) return tl::unexpected(bundle_rows.error());
    Markets all;
    for (const Record& row : *market_rows) {
        auto market = read_market(row);
        if (!market) return tl::unexpected(market.error());
        all.markets.push_back(std::move(*market));
    }
    for (const Record& row : *bundle_rows) {
        auto bundle = read_bundle(row, all.markets);
        if (!bundle) return tl::unexpected(bundle.error());
        all.bundles.push_back(std::move(*bundle));
    }
    return all;
}

} // namespace footprint
