// SPDX-License-Identifier: MIT
#include "app/messages.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace footprint {

void claim_standard_streams() {
    // Closed output is opened for reading: what is written there still fails, and is told.
    constexpr int modes[] = {O_RDONLY, O_RDONLY, O_WRONLY};
    for (int stream = 0; stream < 3; ++stream)
        if (::fcntl(stream, F_GETFD) < 0) (void)!::open("/dev/null", modes[stream]);
}

void tell_unfinished(std::string_view text) {
    (void)!std::fwrite(text.data(), 1, text.size(), stderr);
    (void)std::fflush(stderr);
}

void tell_line(std::string_view line) {
    std::string clean = without_control(line);
    std::replace(clean.begin(), clean.end(), '\n', ' ');
    tell_unfinished(clean + "\n");
}

void warn(const Error& error) { tell_line("footprint: warning: " + to_string(error)); }

Result<void> print(std::string_view text) {
    const std::string clean = without_control(text);
    if (std::fwrite(clean.data(), 1, clean.size(), stdout) == clean.size() && std::fflush(stdout) == 0)
        return {};
    return failure(ErrorKind::failed, "cannot write to standard output");
}

Result<void> deliver(std::string_view text, const std::string& path) {
    if (path.empty()) return print(text);
    remove_unfinished(std::filesystem::path{path}.parent_path());
    return write_file(path, without_control(text));
}

} // namespace footprint
