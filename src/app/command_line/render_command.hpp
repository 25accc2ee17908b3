// SPDX-License-Identifier: MIT
#pragma once

// `footprint render`: one picture, several days side by side, the frames of a span of time, or a film of
// them.

#include "app/command_line/view_options.hpp"
#include "app/picture/picture.hpp"
#include "app/session.hpp"

namespace footprint {

struct RenderOptions {
    ViewOptions view;
    std::string output;
    std::string size; ///< empty: 1920x1080, or 1280x720 a frame
    double scale = 0; ///< 0: by size, so that text is as large in relation to the picture
    bool quiet = false;
    // Of frames and films; empty where they were not typed.
    std::string from;
    std::string to;
    std::string step;
    double per_second = 0; ///< frames; 0: 10
    bool again = false;    ///< draws frames that are there as well
};

/// Who draws; getting ready since before the session was opened.
struct Drawing {
    Jobs& jobs;
    PictureDrawer& drawer;
};

Result<void> render_command(const Session& session, const RenderOptions& options, const Drawing& drawing);

} // namespace footprint
