// SPDX-License-Identifier: MIT
#include "analysis/snapshot.hpp"

#include "base/file.hpp"

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

/// A source that cannot be read is a problem of its own; the others are taken.
void take_own(Snapshot& snapshot) {
    for (const OwnSource& source : snapshot.sources.own) {
        auto layer = add_own_sites(source, snapshot.world, snapshot.problems);
        if (layer) {
            snapshot.own.push_back(std::move(*layer));
        } else {
            snapshot.own.push_back({source, 0, 0, {}, {}, layer.error().message});
            snapshot.problems.push_back(layer.error());
        }
        snapshot.content.add(state_of(source));
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
    take_own(*snapshot);
    if (sources.measured.empty()) return snapshot;
    const auto text = read_file(sources.measured);
    if (!text) return tl::unexpected(text.error());
    auto measured = read_measured(*text, sources.measured.string(), snapshot->world);
    if (!measured) return tl::unexpected(measured.error());
    snapshot->measured = std::move(*measured);
    snapshot->content.add(*text);
    snapshot->problems.insert(snapshot->problems.end(), snapshot->measured.problems.begin(),
                              snapshot->measured.problems.end());
    return snapshot;
}

} // namespace footprint
