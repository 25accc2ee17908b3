// SPDX-License-Identifier: MIT
#pragma once

// Stories on disk: those that come with the program, and any file. What they name is checked against the
// World.

#include "view/story.hpp"
#include "world/world.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace footprint {

/// The story files in geodata/views, by name.
std::vector<std::filesystem::path> shipped_stories(const DataFolder& data);

/// The file `name`, or else the shipped story of that name: "aliyun-2016". An unknown one is a usage error
/// that offers the nearest.
Result<std::filesystem::path> find_story(const DataFolder& data, const std::string& name);

/// Reads a story, or a view file with claims. Names in it become ids and codes; an unknown one is an error
/// with its place: "story.json: pages[2].claims[0]: unknown provider 'awz'". Without a title it is called as
/// its file.
Result<Story> load_story(const World& world, const std::filesystem::path& path);

/// The key of a claim in the file: "pages[2].claims[0]", of a view file "claims[0]".
std::string claim_place(const Story& story, std::size_t page, std::size_t claim);

} // namespace footprint
