// SPDX-License-Identifier: MIT
#pragma once

// Names and folders that are proposed for files.

#include "view/view.hpp"
#include "world/world.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace footprint {

/// "footprint-aws-alibaba-middle-east-2016-04-30": providers (up to three), places and the day, as far as the
/// view sets them. Letters, digits and dashes only.
std::string file_stem(const World& world, const View& view, Date today);
/// The same without the day.
std::string file_stem(const World& world, const View& view);

/// XDG_PICTURES_DIR, else Pictures in the home folder, else the home folder, else the current one.
std::filesystem::path pictures_folder();

/// XDG_DOCUMENTS_DIR likewise, for view files.
std::filesystem::path documents_folder();

inline constexpr std::size_t most_recent = 6;

/// `recent` with `path` in front, and no more than `most_recent`.
std::vector<std::string> with_recent(std::vector<std::string> recent, const std::string& path);

/// What lies in the folder of a path that is being typed, as far as its name begins as typed: folders, then files that end in
/// one of `endings` in any case, by name; hidden ones if a dot was typed. No more than `most`; empty where there is no such folder.
struct FolderEntry {
    std::filesystem::path path;
    bool is_folder = false;
};
std::vector<FolderEntry> entries_for(const std::string& typed, const std::vector<std::string>& endings, std::size_t most);

/// `wanted`, or with -2, -3… before the extension where that exists.
std::filesystem::path free_name(const std::filesystem::path& wanted);

} // namespace footprint
