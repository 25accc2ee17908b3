// SPDX-License-Identifier: MIT
#pragma once

// What the set-up of every command shares: the options as they are typed, and how a command is run on a
// session.

#include "app/command_line/command_options.hpp"
#include "app/session.hpp"

#include <functional>
#include <string>

namespace footprint {

/// What all commands share: options may stand before the command as well as after it.
struct Typed {
    ViewOptions view;
    std::string measured; ///< the file of --measured
    TableOptions table;
    std::string size;
    double scale = 0;
    std::string by;
    std::string changed_since;
    std::vector<OwnSource> sources; ///< of the last session, if nothing else is asked
};

/// Runs a command whose options are in Typed and in what it captured; gives the exit code.
using Run = std::function<int()>;

/// On standard error; the error's exit code.
int report(const Error& error);

/// Runs a command on a fresh session. Bad records do not stop it, but it ends with their exit code.
int with_session(Cities cities, const Typed& typed,
                 const std::function<Result<void>(const Session&)>& command);

inline const std::vector<TableFormat> text_formats{TableFormat::table, TableFormat::csv, TableFormat::json};
inline const std::vector<TableFormat> analysis_formats{TableFormat::table, TableFormat::csv, TableFormat::json,
                                                       TableFormat::layers};
inline const std::vector<TableFormat> site_formats{TableFormat::table, TableFormat::csv, TableFormat::json,
                                                   TableFormat::geojson, TableFormat::layers};

/// The commands about time.
Run add_timeline(CLI::App& app, Typed& typed);
Run add_events(CLI::App& app, Typed& typed);
Run add_story(CLI::App& app, Typed& typed);

} // namespace footprint
