// SPDX-License-Identifier: MIT
#include "app/command_line/command_run.hpp"

#include "app/own_files.hpp"
#include "base/jobs.hpp"
#include "base/text.hpp"
#include "world/row_word.hpp"

namespace footprint {

int report(const Error& error) {
    tell_line("footprint: " + to_string(error));
    return static_cast<int>(error.kind);
}

int with_session(Cities cities, const Typed& typed,
                 const std::function<Result<void>(const Session&)>& command) {
    auto own = sources_of(typed.view);
    if (!own) return report(own.error());
    own->insert(own->end(), typed.sources.begin(), typed.sources.end());
    const auto session = open_session(cities, typed.measured, std::move(*own));
    if (!session) return report(session.error());
    for (const OwnLayer& layer : session->snapshot->own)
        if (layer.problem.empty() && !layer.understood.empty())
            note("{}: {}; {}", layer.source.file, counted(layer.rows, row_word(layer)), layer.understood);
    for (const Error& problem : session->snapshot->problems) warn(problem);
    const Result<void> done = command(*session);
    if (lacks_threads()) note("the system gives no more threads; all was done one after the other");
    if (!done) return report(done.error());
    return session->snapshot->problems.empty() ? 0 : static_cast<int>(ErrorKind::bad_data);
}

} // namespace footprint
