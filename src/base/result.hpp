// SPDX-License-Identifier: MIT
#pragma once

// How functions that meet the outside world fail: with a value that says what went wrong and where, in words a
// user can act on. Libraries return it; only app/ prints it and turns it into an exit code.

#include <fmt/format.h>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace footprint {

/// What kind of failure it is; the values are the program's exit codes.
enum class ErrorKind {
    failed = 1,   ///< the world did not play along: no such file, disk full, no OpenGL
    usage = 2,    ///< the caller asked for something that does not exist or cannot be
    bad_data = 3, ///< a file was read, but what it says is wrong
};

struct Error {
    ErrorKind kind = ErrorKind::failed;
    std::string message; ///< names the thing, the value found and the value expected
    std::string where;   ///< file, row or key; may be empty
};

/// "where: message", or the message alone.
inline std::string to_string(const Error& error) {
    return error.where.empty() ? error.message : error.where + ": " + error.message;
}

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, std::string message, std::string where = {}) {
    return tl::unexpected(Error{kind, std::move(message), std::move(where)});
}

} // namespace footprint
