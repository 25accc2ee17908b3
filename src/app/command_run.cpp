// SPDX-License-Identifier: MIT
#include "app/command_run.hpp"

#include <cstdio>

namespace footprint {

int report(const Error& error) {
    fmt::print(stderr, "footprint: {}\n", to_string(error));
    return static_cast<int>(error.kind);
}

int with_session(Cities cities, const Typed& typed,
                 const std::function<Result<void>(const Session&)>& command) {
    const auto session = open_session(cities, typed.analysis.measured);
    if (!session) return report(session.error());
    for (const Error& problem : session->snapshot->problems)
        fmt::print(stderr, "footprint: warning: {}\n", to_string(problem));
    if (const Result<void> done = command(*session); !done) return report(done.error());
    return session->snapshot->problems.empty() ? 0 : static_cast<int>(ErrorKind::bad_data);
}

} // namespace footprint
