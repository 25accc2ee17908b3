// SPDX-License-Identifier: MIT
#include "base/file.hpp"
#include "folder.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace footprint;

TEST_CASE("a file is replaced whole and nothing is left beside it") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.txt";
    REQUIRE(write_file(path, "one"));
    REQUIRE(write_file(path, "two"));
    CHECK(read_file(path).value() == "two");
    CHECK(folder.count() == 1);
}

TEST_CASE("a file that cannot be written says so, names it, and keeps the old one") {
    const TemporaryFolder folder;
    const auto missing = folder.path() / "no-such-folder" / "a.txt";
    const auto result = write_file(missing, "x");
    REQUIRE_FALSE(result);
    CHECK(result.error().where == missing.string());
    CHECK(result.error().message.find("No such file") != std::string::npos);
    CHECK_FALSE(write_file(folder.path(), "x"));
    CHECK_FALSE(write_file("/dev/full", "x"));
    CHECK(folder.count() == 0);
}

TEST_CASE("a replacement that is given up leaves no trace") {
    const TemporaryFolder folder;
    {
        const ReplacementFile replacement{folder.path() / "b.png"};
        REQUIRE(write_file(replacement.path(), "half"));
        CHECK(replacement.path().extension() == ".png");
    }
    CHECK(folder.count() == 0);
}

TEST_CASE("reading a folder or a missing file is an error with its name") {
    const TemporaryFolder folder;
    CHECK_FALSE(read_file(folder.path()));
    CHECK(read_file(folder.path() / "none").error().where == (folder.path() / "none").string());
}

TEST_CASE("what a killed process left unfinished is removed, and nothing else") {
    const TemporaryFolder folder;
    const auto make = [&](const std::string& name) { REQUIRE(write_file(folder.path() / name, "x")); };
    make(".a.999999998.part.png"); // no process has this number: the kernel's limit is 4194304
    make(".a." + std::to_string(getpid()) + ".part.png");
    make("a.part.png");
    make(".hidden.png");
    remove_unfinished(folder.path());
    CHECK(folder.count() == 3);
    CHECK_FALSE(std::filesystem::exists(folder.path() / ".a.999999998.part.png"));
    remove_unfinished(folder.path() / "missing");
}

TEST_CASE("a process that has ended does not run, though nobody has taken note of it") {
    CHECK(is_running(getpid()));
    CHECK_FALSE(is_running(999999998));
    const pid_t child = fork();
    if (child == 0) _exit(0);
    siginfo_t info{};
    waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT); // it is a zombie now
    CHECK_FALSE(is_running(child));
    waitpid(child, nullptr, 0);
}
