// SPDX-License-Identifier: MIT
#pragma once

// What the commands do, once their options are read.

#include "app/picture.hpp"
#include "app/view_options.hpp"
#include "output/site_table.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace footprint {

/// What every command starts from.
struct Session {
    DataFolder data;
    std::shared_ptr<const World> world;
    std::vector<Error> problems; ///< bad records of the catalogue, reported and left out
    Date today;
};

struct RenderOptions {
    FilterOptions filter;
    PictureOptions picture;
    std::string output;
    std::string size = "1920x1080";
    double scale = 0; ///< 0: by size, so that text is as large in relation to the picture
    bool quiet = false;
};

struct SitesOptions {
    FilterOptions filter;
    TableFormat format = TableFormat::table;
    std::string output; ///< empty: standard output
};

struct ExploreCommandOptions {
    FilterOptions filter;
    PictureOptions picture;
    std::string size;
    double scale = 0;
    std::string trace;
};

/// `drawer` has been getting ready since before the session was opened.
Result<void> render_command(const Session& session, const RenderOptions& options, PictureDrawer& drawer);
Result<void> sites_command(const Session& session, const SitesOptions& options);
Result<void> explore_command(const Session& session, const ExploreCommandOptions& options);

/// The names that shell completion offers for an option: "provider", "market", "country"…
Result<void> names_command(const Session& session, const std::string& what);

} // namespace footprint
