// SPDX-License-Identifier: MIT
#include "process.hpp"

#include "folder.hpp"

#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sys/wait.h>
#include <fcntl.h>

namespace {

std::string content(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (const std::string& text : texts) all.push_back(const_cast<char*>(text.c_str()));
    all.push_back(nullptr);
    return all;
}

} // namespace

Outcome run_footprint(const std::vector<std::string>& arguments, const std::vector<std::string>& environment,
                      const std::string& out_to) {
    const TemporaryFolder folder;
    const std::string out = out_to.empty() ? (folder.path() / "out").string() : out_to;
    const std::string err = (folder.path() / "err").string();
    std::vector<std::string> command{FOOTPRINT_PROGRAM};
    command.insert(command.end(), arguments.begin(), arguments.end());
    std::vector<std::string> variables{"PATH=/usr/bin:/bin", "HOME=" + folder.path().string(),
                                       "FOOTPRINT_DATA=" FOOTPRINT_SOURCE_DIR,
                                       // The OpenGL driver keeps its own memory until the end.
                                       "ASAN_OPTIONS=detect_leaks=0"};
    variables.insert(variables.end(), environment.begin(), environment.end()); // the last of a name counts
    if (!environment.empty())
        for (const std::string& added : environment)
            std::erase_if(variables, [&](const std::string& v) {
                return &v != &added && v != added && v.substr(0, v.find('=')) == added.substr(0, added.find('='));
            });

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t child = 0;
    const int failed = posix_spawn(&child, FOOTPRINT_PROGRAM, &actions, nullptr, pointers(command).data(),
                                   pointers(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    Outcome outcome;
    if (failed) return outcome;
    int status = 0;
    waitpid(child, &status, 0);
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (out_to.empty()) outcome.out = content(out);
    outcome.err = content(err);
    return outcome;
}
