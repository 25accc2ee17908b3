// SPDX-License-Identifier: MIT
#pragma once

// Everything that the program works on, as one frozen value behind one pointer: taken once a frame or a
// command, compared by pointer. Whatever is loaded anew makes another one; who holds the old one goes on with
// that.

#include "analysis/measured.hpp"
#include "world/own_sites.hpp"
#include "world/world.hpp"

#include <filesystem>
#include <memory>

namespace footprint {

/// Where a Snapshot is read from, and can be read again.
struct Sources {
    DataFolder data;
    Cities cities = Cities::load;
    std::filesystem::path measured; ///< round-trip times that override the model; none if empty
    std::vector<OwnSource> own{};   ///< taken in beside the catalogue
};

struct Snapshot {
    Sources sources;
    World world;
    MeasuredPairs measured;
    std::vector<OwnLayer> own;   ///< what became of the sources, in their order
    std::vector<Error> problems; ///< bad records, reported and left out
    ContentHash content;         ///< of all that was read: the same data, the same hash
};

/// What stands for a source's file as it is now: its size and when it was changed; "" without a file.
std::string state_of(const OwnSource& source);
std::string states_of(const std::vector<OwnSource>& sources);

using SnapshotPointer = std::shared_ptr<const Snapshot>;

/// Reads everything. An error if there is nothing to work with; what is wrong with a record is among the
/// problems.
Result<SnapshotPointer> load_snapshot(const Sources& sources);

/// The snapshot's World, for who needs no more; the snapshot lives as long as it does.
inline std::shared_ptr<const World> world_of(const SnapshotPointer& snapshot) {
    return {snapshot, &snapshot->world};
}

} // namespace footprint
