// SPDX-License-Identifier: MIT
#pragma once

// What every command starts from.

#include "analysis/analyst.hpp"
#include "app/messages.hpp"

#include <memory>
#include <string>
#include <vector>

namespace footprint {

struct Session {
    SnapshotPointer snapshot;
    Date today;

    const World& world() const { return snapshot->world; }
    const DataFolder& data() const { return snapshot->sources.data; }
};

/// Where the program finds its data.
Result<DataFolder> program_data();

/// Finds and loads the data, the file of measurements if one is named, and sources of one's own.
Result<Session> open_session(Cities cities, const std::string& measured_path = {}, std::vector<OwnSource> own = {});

/// Warns of records of the map's files that were left out, of each once and of none that the session has told
/// of. An error if there are any: what was asked for is made, but without them.
Result<void> told_left_out(const Session& session, const std::vector<Error>& left_out);

/// How far `model` is from the measurements, if there are any, to standard error.
void tell_model_error(Analyst& analyst, RttModel model);

} // namespace footprint
