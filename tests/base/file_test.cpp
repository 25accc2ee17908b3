// SPDX-License-Identifier: MIT
#include "base/file.hpp"
#include "folder.hpp"

#include <csignal>
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
    make(".a.0.part.png");
    make(".a.17.part");
    make("a.part.png");
    make(".hidden.png");
    make(".a.2026.part.png");
    std::filesystem::create_directories(folder.path() / ".footprint-workshop.3" / "pages");
    std::filesystem::create_directories(folder.path() / ".footprint-workshop.mine");
    std::filesystem::create_symlink(folder.path() / "a.part.png", folder.path() / ".link.0.part.png");
    remove_unfinished(folder.path());
    CHECK(folder.count() == 5);
    CHECK_FALSE(std::filesystem::exists(folder.path() / ".a.0.part.png"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / ".footprint-workshop.3"));
    CHECK(std::filesystem::exists(folder.path() / "a.part.png"));
    remove_unfinished(folder.path() / "missing");
}

TEST_CASE("what somebody is writing stays, whatever the number of his process") {
    const TemporaryFolder folder;
    ReplacementFile first{folder.path() / "a.png"};
    ReplacementFile second{folder.path() / "a.png"};
    const Workshop workshop{folder.path()};
    CHECK(first.path() != second.path());
    REQUIRE(first.write("first"));
    REQUIRE(second.write("second"));
    // Another process, as it might be in another container with the same number.
    const pid_t child = fork();
    if (child == 0) {
        remove_unfinished(folder.path());
        const bool wrote = write_file(folder.path() / "a.png", "third").has_value();
        _exit(wrote && std::filesystem::exists(workshop.path()) ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK(read_file(folder.path() / "a.png").value() == "third");
    CHECK(first.finish());
    CHECK(read_file(folder.path() / "a.png").value() == "first");
    CHECK(second.finish());
    CHECK(read_file(folder.path() / "a.png").value() == "second");
}

TEST_CASE("what a killed writer left of a file is used up by the next") {
    const TemporaryFolder folder;
    const pid_t child = fork();
    if (child == 0) {
        ReplacementFile killed{folder.path() / "a.png"};
        (void)killed.write("half, and rather long");
        ::kill(::getpid(), SIGKILL);
    }
    waitpid(child, nullptr, 0);
    CHECK(folder.count() == 1);
    REQUIRE(write_file(folder.path() / "a.png", "whole"));
    CHECK(folder.count() == 1);
    CHECK(read_file(folder.path() / "a.png").value() == "whole");
}

TEST_CASE("a link stays a link and a file keeps its permissions when it is replaced") {
    namespace fs = std::filesystem;
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "elsewhere");
    const auto real = folder.path() / "elsewhere" / "state.json";
    const auto link = folder.path() / "state.json";
    fs::create_symlink("elsewhere/state.json", link); // leads to nothing yet
    REQUIRE(write_file(link, "one"));
    CHECK(fs::is_symlink(link));
    CHECK(read_file(real).value() == "one");
    fs::permissions(real, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    REQUIRE(write_file(link, "two"));
    CHECK(fs::is_symlink(link));
    CHECK(read_file(real).value() == "two");
    CHECK((fs::status(real).permissions() & fs::perms::mask) == fs::perms(0640));
    fs::create_symlink("b", folder.path() / "a");
    fs::create_symlink("a", folder.path() / "b");
    CHECK_FALSE(write_file(folder.path() / "a", "x")); // round and round
}
