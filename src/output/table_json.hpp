// SPDX-License-Identifier: MIT
#pragma once

// Tables as JSON values, for what is in JSON but no plain list of rows. Only for .cpp files of this folder.

#include "output/table.hpp"

#include <nlohmann/json.hpp>

namespace footprint {

/// Not a number and infinity are null.
nlohmann::ordered_json json_of(const Value& value);
/// Row `row` as names and values.
nlohmann::ordered_json json_of(const Sheet& sheet, std::size_t row);
nlohmann::ordered_json json_of(const Sheet& sheet);

/// A source as the catalogue has it.
nlohmann::ordered_json json_of(const Source& source);

/// The text of a document, ending with a newline.
std::string written(const nlohmann::ordered_json& document, int indent);

} // namespace footprint
