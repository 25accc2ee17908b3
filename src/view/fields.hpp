// SPDX-License-Identifier: MIT
#pragma once

// The fields of the View, one row each: how view files call them, what a change of one is called, and how one
// is compared, copied, written and read. View files and the merging of edits are made from this table: a new
// field is a new row.

#include "view/view.hpp"

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string_view>

namespace footprint {

class Reader;

struct ViewField {
    std::string_view key;    ///< in view files: "theme", "filter.status" (in the object "filter")
    std::string_view change; ///< what is changed, for people: "the theme"
    bool (*is_same)(const View& a, const View& b);
    void (*copy)(const View& from, View& to);
    void (*write)(const View& view, nlohmann::ordered_json& value);
    /// The value is that of `key` in `object`. Throws BadView.
    void (*read)(const Reader& object, const char* key, View& view);
};

/// In the order of view files.
std::span<const ViewField> view_fields();

/// `view` with what differs between `from` and `to` as it is in `to`: a change that was made from an older
/// View, and of only some fields, leaves the others as they are now.
View changed(View view, const View& from, const View& to);

/// What differs, in words: "the theme", "the providers and the date"; empty if nothing does.
std::string changes_in_words(const View& from, const View& to);

} // namespace footprint
