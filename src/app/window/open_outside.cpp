// SPDX-License-Identifier: MIT
#include "app/window/open_outside.hpp"

#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace footprint {

namespace {

bool open_outside(std::string what) {
    std::string program = "xdg-open";
    char* arguments[] = {program.data(), what.data(), nullptr};
    pid_t child = 0;
    if (posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments, environ) != 0) return false;
    // Somebody has to collect it when it ends, which may be after us. If nobody can, it stays in the list of
    // processes until we end.
    try {
        std::thread{[child] {
            int status = 0;
            waitpid(child, &status, 0);
        }}.detach();
    } catch (const std::system_error&) {
    }
    return true;
}

} // namespace

bool open_folder(const std::filesystem::path& folder) { return open_outside(folder.empty() ? "." : folder.string()); }

bool open_address(const std::string& url) {
    if (!url.starts_with("https://") && !url.starts_with("http://")) return false;
    return open_outside(url);
}

} // namespace footprint
