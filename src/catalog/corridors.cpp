// SPDX-License-Identifier: MIT
#include "catalog/corridors.hpp"

#include "catalog/record.hpp"

#include <map>

namespace footprint {
namespace {

using HubIndex = std::map<std::string, std::size_t>;

Result<Hub> read_hub(const Record& record) {
    if (auto known = record.check_keys({"id", "name", "lat", "lon", "end_only"}); !known) return tl::unexpected(known.error());
    const auto id = record.text("id");
    const auto name = record.text("name");
    const auto lon = record.number("lon");
    const auto lat = record.number("lat");
    if (!id) return tl::unexpected(id.error());
    if (!name) return tl::unexpected(name.error());
    if (!lon) return tl::unexpected(lon.error());
    if (!lat) return tl::unexpected(lat.error());
    if (!is_valid({*lon, *lat})) return record.failure(fmt::format("lon {}, lat {} is no place on Earth", *lon, *lat));
    const auto is_end_only = record.flag("end_only");
    if (!is_end_only) return tl::unexpected(is_end_only.error());
    return Hub{*id, *name, {*lon, *lat}, *is_end_only};
}

Result<std::size_t> read_end(const Record& record, std::string_view key, const HubIndex& hubs) {
    const auto id = record.text(key);
    if (!id) return tl::unexpected(id.error());
    const auto hub = hubs.find(*id);
    if (hub == hubs.end()) return record.failure(fmt::format("{}: there is no hub '{}'", key, *id));
    return hub->second;
}

Result<Corridor> read_corridor(const Record& record, const HubIndex& index, const std::vector<Hub>& hubs) {
    if (auto known = record.check_keys({"from", "to", "since", "note"}); !known) return tl::unexpected(known.error());
    const auto from = read_end(record, "from", index);
    const auto to = read_end(record, "to", index);
    const auto since = record.date("since");
    if (!from) return tl::unexpected(from.error());
    if (!to) return tl::unexpected(to.error());
    if (!since) return tl::unexpected(since.error());
    if (*from == *to) return record.failure("a corridor from a hub to itself");
    Corridor corridor{*from, *to, distance_km(hubs[*from].position, hubs[*to].position), {}, record.text_or("note", "")};
    if (*since) corridor.since = (*since)->first;
    return corridor;
}

} // namespace

Result<Corridors> read_corridors(std::string_view json, std::string_view file) {
    auto root = parse_json<>(json, file);
    if (!root) return tl::unexpected(root.error());
    const Record record{std::move(*root), std::string{file}, ""};
    const auto hubs = record.children("hubs");
    const auto corridors = record.children("corridors");
    if (!hubs) return tl::unexpected(hubs.error());
    if (!corridors) return tl::unexpected(corridors.error());
    if (hubs->size() > most_hubs)
        return record.failure(fmt::format("holds {} hubs, expected at most {}", hubs->size(), most_hubs));

    Corridors all;
    HubIndex index;
    for (const Record& row : *hubs) {
        auto hub = read_hub(row);
        if (!hub) return tl::unexpected(hub.error());
        if (!index.emplace(hub->id, all.hubs.size()).second)
            return row.failure(fmt::format("there are two hubs '{}'", hub->id));
        all.hubs.push_back(std::move(*hub));
    }
    for (const Record& row : *corridors) {
        auto corridor = read_corridor(row, index, all.hubs);
        if (!corridor) return tl::unexpected(corridor.error());
        all.corridors.push_back(std::move(*corridor));
    }
    return all;
}

} // namespace footprint
