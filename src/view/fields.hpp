// SPDX-License-Identifier: MIT
#pragma once

// The fields of the View, one row each: how view files and the command line call them, what a change of one
// is called, and how one is compared, copied, written, read and typed. View files, the merging of edits, the
// options of commands, their help and completion, the spelling of a View as a command, and the notes of the
// legend are made from this table: a new field is a new row.

#include "view/view_option.hpp"

#include <array>

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string_view>

namespace footprint {

class Reader;

struct ViewField {
    std::string_view key;    ///< in view files: "theme", "filter.status" (in the object "filter")
    std::string_view change; ///< what is changed, for people: "the theme"
    bool (*is_same)(const View& a, const View& b) = nullptr;
    void (*copy)(const View& from, View& to) = nullptr;
    void (*write)(const View& view, nlohmann::ordered_json& value) = nullptr;
    /// The value is that of `key` in `object`. Throws BadView.
    void (*read)(const Reader& object, const char* key, View& view) = nullptr;
    /// What it is called in the notes of a legend, "status", with its value in words; empty if the legend
    /// tells it otherwise or not at all.
    std::string_view note;
    std::string (*words)(const View& view) = nullptr;
    std::array<ViewOption, 6> options{}; ///< unnamed after the last

    std::span<const ViewOption> typed() const {
        std::size_t count = 0;
        while (count < options.size() && !options[count].name.empty()) ++count;
        return {options.data(), count};
    }
};

/// In the order of view files.
std::span<const ViewField> view_fields();

/// By its name, "--theme"; null if no field has it.
const ViewOption* view_option(std::string_view name);

/// `view` with what differs between `from` and `to` as it is in `to`: a change that was made from an older
/// View, and of only some fields, leaves the others as they are now.
View changed(View view, const View& from, const View& to);

/// What differs, in words: "the theme", "the providers and the date"; empty if nothing does.
std::string changes_in_words(const View& from, const View& to);

} // namespace footprint
