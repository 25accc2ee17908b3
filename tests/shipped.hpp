// SPDX-License-Identifier: MIT
#pragma once

// The data that comes with the program, loaded once a test program.

#include "analysis/snapshot.hpp"

namespace footprint {

inline const SnapshotPointer& shipped_snapshot() {
    static const SnapshotPointer loaded =
        load_snapshot({DataFolder{FOOTPRINT_SOURCE_DIR, "test"}, Cities::load, {}}).value();
    return loaded;
}

inline std::shared_ptr<const World> shipped_world() { return world_of(shipped_snapshot()); }

/// The same data with measured round-trip times, or another World.
inline SnapshotPointer snapshot_with(MeasuredPairs measured) {
    auto snapshot = std::make_shared<Snapshot>(*shipped_snapshot());
    snapshot->measured = std::move(measured);
    return snapshot;
}
inline SnapshotPointer snapshot_with(World world) {
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->sources = shipped_snapshot()->sources;
    snapshot->world = std::move(world);
    return snapshot;
}

} // namespace footprint
