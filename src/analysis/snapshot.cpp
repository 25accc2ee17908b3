// SPDX-License-Identifier: MIT
#include "analysis/snapshot.hpp"

#include "analysis/own_times.hpp"
#include "base/file.hpp"
#include "world/own_areas.hpp"
#include "world/own_users.hpp"

#include <fmt/format.h>

namespace footprint {

std::string state_of(const OwnSource& source) {
    std::error_code code;
    const auto size = std::filesystem::file_size(source.file, code);
    if (code) return {};
    const auto time = std::filesystem::last_write_time(source.file, code);
    return fmt::format("{} {} {}", to_string(source), size, time.time_since_epoch().count());
}

std::string states_of(const std::vector<OwnSource>& sources) {
    std::string all;
    for (const OwnSource& source : sources) all += state_of(source) + "\n";
    return all;
}

namespace {

/// The sources of one role. One that cannot be read is a problem of its own; the others are taken.
template <class Add>
void take_own(Snapshot& snapshot, SourceRole role, Add add) {
    for (const OwnSource& source : snapshot.sources.own) {
        if (source.role != role) continue;
        auto layer = add(source);
        if (layer) {
            snapshot.own.push_back(std::move(*layer));
        } else {
            snapshot.own.push_back({source, 0, 0, {}, {}, false, layer.error().message});
            snapshot.problems.push_back(layer.error());
        }
        snapshot.content.add(state_of(source));
        for (const auto& [meaning, column] : source.columns) snapshot.content.add(meaning + "=" + column);
        snapshot.content.add(fmt::format("{} {}", source.color ? to_string(*source.color) : "", source.marker ? name_in(marker_names, *source.marker) : ""));
    }
}

} // namespace

Result<SnapshotPointer> load_snapshot(const Sources& sources) {
    // Sites may be told by their city alone.
    auto loaded = load_world(sources.data, sources.own.empty() ? sources.cities : Cities::load);
    if (!loaded) return tl::unexpected(loaded.error());
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->sources = sources;
    snapshot->world = std::move(loaded->world);
    snapshot->problems = std::move(loaded->problems);
    snapshot->content = loaded->content;
    take_own(*snapshot, SourceRole::sites,
             [&](const OwnSource& source) { return add_own_sites(source, snapshot->world, snapshot->problems); });
    take_own(*snapshot, SourceRole::areas,
             [&](const OwnSource& source) { return add_own_areas(source, snapshot->world, snapshot->problems); });
    // They may be counted by area.
    take_own(*snapshot, SourceRole::users,
             [&](const OwnSource& source) { return add_own_users(source, snapshot->world, snapshot->problems); });
    if (!sources.measured.empty()) {
        const auto text = read_file(sources.measured);
        if (!text) return tl::unexpected(text.error());
        auto measured = read_measured(*text, sources.measured.string(), snapshot->world);
        if (!measured) return tl::unexpected(measured.error());
        snapshot->measured = std::move(*measured);
        snapshot->content.add(*text);
    }
    // Their ends may be sites of one's own.
    take_own(*snapshot, SourceRole::times,
             [&](const OwnSource& source) { return add_own_times(source, snapshot->world, snapshot->measured); });
    snapshot->problems.insert(snapshot->problems.end(), snapshot->measured.problems.begin(),
                              snapshot->measured.problems.end());
    return snapshot;
}

} // namespace footprint
