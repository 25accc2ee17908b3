// SPDX-License-Identifier: MIT
#include "analysis/snapshot.hpp"

#include "base/file.hpp"

namespace footprint {

Result<SnapshotPointer> load_snapshot(const Sources& sources) {
    auto loaded = load_world(sources.data, sources.cities);
    if (!loaded) return tl::unexpected(loaded.error());
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->sources = sources;
    snapshot->world = std::move(loaded->world);
    snapshot->problems = std::move(loaded->problems);
    snapshot->content = loaded->content;
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
