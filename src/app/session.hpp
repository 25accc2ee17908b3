// SPDX-License-Identifier: MIT
#pragma once

// What every command starts from, and how it says what it has to say.

#include "analysis/analyst.hpp"

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

/// Finds and loads the data, and the file of measurements if one is named.
Result<Session> open_session(Cities cities, const std::string& measured_path = {});

/// To standard output.
Result<void> print(std::string_view text);
/// To standard output, or to the file if one is named.
Result<void> deliver(std::string_view text, const std::string& path);

/// How far `model` is from the measurements, if there are any, to standard error.
void tell_model_error(Analyst& analyst, RttModel model);

} // namespace footprint
