// SPDX-License-Identifier: MIT
#include "app/picture/film.hpp"
#include "app/picture/frames.hpp"
#include "base/file.hpp"
#include "folder.hpp"
#include "process.hpp"

#include <csignal>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <map>
#include <sys/resource.h>

using namespace footprint;

namespace {

const std::vector<std::string> small{"--size", "320x180", "--layers=-relief", "-q"};

std::vector<std::string> frames_of(const TemporaryFolder& folder, const std::string& from, const std::string& to,
                                   std::vector<std::string> more = {}) {
    std::vector<std::string> words{"render", "-o", (folder.path() / "%Y-%m.png").string(), "--from", from, "--to", to};
    words.insert(words.end(), small.begin(), small.end());
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

std::map<std::string, std::string> pictures(const std::filesystem::path& folder) {
    std::map<std::string, std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        if (entry.path().extension() == ".png" && !entry.path().filename().string().starts_with(".")) all[entry.path().filename()] = read_file(entry.path()).value();
    return all;
}

bool is_whole_png(const std::string& bytes) {
    return bytes.starts_with("\x89PNG") && bytes.size() > 12 && bytes.substr(bytes.size() - 8, 4) == "IEND";
}

/// A program that stands in for ffmpeg: it keeps its arguments and counts what it is fed.
void make_ffmpeg(const std::filesystem::path& folder, const std::string& body) {
    const auto path = folder / "ffmpeg";
    std::ofstream{path} << "#!/bin/sh\n" << body << "\n";
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
}

} // namespace

TEST_CASE("a frame is named by its day, and two of one name are an error") {
    CHECK(frame_name("a/%Y-%m-%d %%.png", make_date(2016, 4, 3)).value() == "a/2016-04-03 %.png");
    CHECK_FALSE(frame_name("%x.png", make_date(2016, 4, 3)));
    CHECK_FALSE(frame_name("%", make_date(2016, 4, 3)));
    const auto twice = plan_frames("%Y.png", {make_date(2016, 1, 1), make_date(2016, 2, 1)}, "key");
    REQUIRE_FALSE(twice);
    CHECK(twice.error().message.find("would both be 2016.png") != std::string::npos);
}

TEST_CASE("frames are one a step, and a second run draws none of them") {
    const TemporaryFolder folder;
    CHECK(run_footprint(frames_of(folder, "2016-01", "2016-06")).code == 0);
    const auto first = pictures(folder.path());
    CHECK(first.size() == 6);
    CHECK(first.contains("2016-04.png"));
    for (const auto& [name, bytes] : first) CHECK(is_whole_png(bytes));
    // What is there stays as it is: a mark in it survives.
    std::ofstream{folder.path() / "2016-02.png", std::ios::app} << "mark";
    std::filesystem::remove(folder.path() / "2016-05.png");
    CHECK(run_footprint(frames_of(folder, "2016-01", "2016-06")).code == 0);
    auto second = pictures(folder.path());
    CHECK(second["2016-02.png"] == first.at("2016-02.png") + "mark");
    CHECK(second["2016-05.png"] == first.at("2016-05.png"));
    // Other pictures than those that are there are all drawn, as they are with --again.
    CHECK(run_footprint(frames_of(folder, "2016-01", "2016-06", {"--again"})).code == 0);
    CHECK(pictures(folder.path()) == first);
    CHECK(run_footprint(frames_of(folder, "2016-01", "2016-06", {"--theme", "light"})).code == 0);
    CHECK(pictures(folder.path())["2016-02.png"] != first.at("2016-02.png"));
}

TEST_CASE("a run that is killed leaves whole frames only, and the next one makes the rest") {
    const TemporaryFolder killed;
    const TemporaryFolder whole;
    for (const char* after : {"0.35", "0.45"}) {
        std::string command = "env -u DISPLAY FOOTPRINT_DATA=" FOOTPRINT_SOURCE_DIR " timeout -s KILL " + std::string{after} +
                              " " FOOTPRINT_PROGRAM;
        for (const std::string& word : frames_of(killed, "2010", "2013")) command += " '" + word + "'";
        [[maybe_unused]] const int ignored = std::system((command + " 2>/dev/null").c_str());
        for (const auto& [name, bytes] : pictures(killed.path())) CHECK(is_whole_png(bytes));
    }
    CHECK(run_footprint(frames_of(killed, "2010", "2013")).code == 0);
    CHECK(run_footprint(frames_of(whole, "2010", "2013")).code == 0);
    CHECK(killed.count() == 48 + 1); // with the record: nothing unfinished is left
    CHECK(pictures(killed.path()) == pictures(whole.path()));
}

TEST_CASE("frames of other options are gone before the record says what the new ones are") {
    const TemporaryFolder folder;
    const std::string pattern = (folder.path() / "%Y-%m.png").string();
    const std::vector<Date> days{make_date(2016, 1, 1), make_date(2016, 2, 1), make_date(2016, 3, 1)};
    const auto draw = [&](const FramePlan& plan, std::size_t count, const std::string& bytes) {
        REQUIRE(begin_frames(plan));
        for (std::size_t i = 0; i < count; ++i)
            if (!plan.frames[i].is_done) REQUIRE(write_file(plan.frames[i].path, bytes));
    };
    const auto done = [](const FramePlan& plan) {
        std::string all;
        for (const TimedFrame& frame : plan.frames) all += frame.is_done ? '1' : '0';
        return all;
    };
    draw(plan_frames(pattern, days, "dark").value(), 3, "dark");
    CHECK(done(plan_frames(pattern, days, "dark").value()) == "111");
    CHECK(done(plan_frames(pattern, days, "dark", EarlierFrames::draw_again).value()) == "000");
    CHECK(done(plan_frames(pattern, days, "dar").value()) == "000");
    // Killed after its first frame: the other two are not taken for light ones.
    draw(plan_frames(pattern, days, "light").value(), 1, "light");
    CHECK(done(plan_frames(pattern, days, "light").value()) == "100");
    CHECK(pictures(folder.path()).size() == 1);
    // Nor are those outside of a shorter run with other options.
    draw(plan_frames(pattern, days, "light").value(), 3, "light");
    const std::vector<Date> shorter(days.begin(), days.begin() + 2);
    draw(plan_frames(pattern, shorter, "dark").value(), 2, "dark");
    CHECK(done(plan_frames(pattern, days, "dark").value()) == "110");
    // A run with --again that was killed has left none of the old ones.
    draw(plan_frames(pattern, days, "dark").value(), 3, "dark");
    draw(plan_frames(pattern, days, "dark", EarlierFrames::draw_again).value(), 1, "new");
    CHECK(done(plan_frames(pattern, days, "dark").value()) == "100");
}

TEST_CASE("a killed run with other options, started again, draws all its frames") {
    const TemporaryFolder folder;
    const TemporaryFolder whole;
    CHECK(run_footprint(frames_of(folder, "2010", "2012")).code == 0);
    const std::vector<std::string> light = frames_of(folder, "2010", "2012", {"--theme", "light"});
    std::string command = "env -u DISPLAY FOOTPRINT_DATA=" FOOTPRINT_SOURCE_DIR " timeout -s KILL 0.45 " FOOTPRINT_PROGRAM;
    for (const std::string& word : light) command += " '" + word + "'";
    [[maybe_unused]] const int ignored = std::system((command + " 2>/dev/null").c_str());
    CHECK(run_footprint(light).code == 0);
    CHECK(run_footprint(frames_of(whole, "2010", "2012", {"--theme", "light"})).code == 0);
    CHECK(pictures(folder.path()) == pictures(whole.path()));
}

TEST_CASE("frames of another day of the month are drawn anew, a longer span goes on") {
    const TemporaryFolder folder;
    CHECK(run_footprint(frames_of(folder, "2016-01-01", "2016-02-28")).code == 0);
    const auto mark = [&] { std::ofstream{folder.path() / "2016-02.png", std::ios::app} << "mark"; };
    const auto is_marked = [&] { return pictures(folder.path())["2016-02.png"].ends_with("mark"); };
    mark();
    CHECK(run_footprint(frames_of(folder, "2016-01-01", "2016-04-28")).code == 0);
    CHECK(is_marked());
    CHECK(pictures(folder.path()).size() == 4);
    CHECK(run_footprint(frames_of(folder, "2016-01-25", "2016-04-28")).code == 0);
    CHECK_FALSE(is_marked());
    mark();
    CHECK(run_footprint(frames_of(folder, "2016-01-01", "2016-04-28")).code == 0);
    CHECK_FALSE(is_marked());
}

TEST_CASE("where the disk takes no more, the frame is named and nothing is half-written") {
    const TemporaryFolder folder;
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit unlimited{};
    getrlimit(RLIMIT_FSIZE, &unlimited);
    const rlimit tiny{5'000, unlimited.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tiny);
    const Outcome full = run_footprint(frames_of(folder, "2016-01", "2026-06"));
    setrlimit(RLIMIT_FSIZE, &unlimited);
    std::signal(SIGXFSZ, before);
    CHECK(full.code == 1);
    CHECK(full.err.find("2016-01.png") != std::string::npos);
    CHECK(pictures(folder.path()).empty());
    CHECK(folder.count() == 1); // the record alone
}

TEST_CASE("wrong spans, steps and names are usage errors") {
    const TemporaryFolder folder;
    const auto error_of = [&](const std::string& from, const std::string& to, std::vector<std::string> more = {}) {
        const Outcome outcome = run_footprint(frames_of(folder, from, to, std::move(more)));
        CHECK(outcome.code == 2);
        return outcome.err;
    };
    CHECK(error_of("2017", "2016").find("after") != std::string::npos);
    CHECK(error_of("2016", "2016", {"--step", "moth"}).find("did you mean 'month'") != std::string::npos);
    CHECK(error_of("2016", "2016", {"--step", "0"}).find("expected") != std::string::npos);
    CHECK(error_of("2016-13", "2016").find("--from") != std::string::npos);
    CHECK(error_of("2016", "2016", {"--as-of", "2016"}).find("--as-of") != std::string::npos);
    CHECK(error_of("1900", "2200", {"--step", "day"}).find("20000") != std::string::npos);
    const Outcome one_name = run_footprint({"render", "-o", "a.png", "--from", "2016"});
    CHECK(one_name.code == 2);
    CHECK(one_name.err.find("one name for many frames") != std::string::npos);
    CHECK(folder.count() == 0);
}

TEST_CASE("a film is made of all frames in their order, and they are gone then") {
    const TemporaryFolder folder;
    const TemporaryFolder bin;
    make_ffmpeg(bin.path(), "for last; do :; done; echo \"$*\" > " + (bin.path() / "arguments").string() +
                                "; cat > \"${last#file:}\"");
    const auto film = folder.path() / "film.mp4";
    std::vector<std::string> words{"render", "-o", film.string(), "--from", "2016-01", "--to", "2016-03-01", "--fps", "12"};
    words.insert(words.end(), small.begin(), small.end());
    const Outcome made = run_footprint(words, {"PATH=" + bin.path().string() + ":/usr/bin:/bin"});
    CHECK(made.code == 0);
    CHECK(folder.count() == 1);
    CHECK(read_file(bin.path() / "arguments").value().find("-framerate 12") != std::string::npos);
    CHECK(run_footprint(frames_of(folder, "2016-01", "2016-03")).code == 0);
    std::string frames;
    for (const auto& [name, bytes] : pictures(folder.path())) frames += bytes;
    CHECK(read_file(film).value() == frames);
}

TEST_CASE("per cent signs in a film's name are just that") {
    const TemporaryFolder bin;
    make_ffmpeg(bin.path(), "for last; do :; done; cat > \"${last#file:}\"");
    for (const char* name : {"100%.mp4", "r%Y.mp4", "%%.gif"}) {
        CAPTURE(name);
        const TemporaryFolder folder;
        std::vector<std::string> words{"render", "-o", (folder.path() / name).string(), "--from", "2015-12", "--to",
                                       "2016-01"};
        words.insert(words.end(), small.begin(), small.end());
        CHECK(run_footprint(words, {"PATH=" + bin.path().string() + ":/usr/bin:/bin"}).code == 0);
        CHECK(std::filesystem::exists(folder.path() / name));
        CHECK(folder.count() == 1);
    }
}

TEST_CASE("a corrected date in the catalogue draws the frames anew") {
    const TemporaryFolder folder;
    const TemporaryFolder data;
    std::filesystem::create_directory(data.path() / "geodata");
    std::filesystem::copy(FOOTPRINT_SOURCE_DIR "/geodata/catalog", data.path() / "geodata" / "catalog",
                          std::filesystem::copy_options::recursive);
    for (const char* name : {"map", "markets.json", "corridors.json", "gateways.json"})
        std::filesystem::create_symlink(std::filesystem::path{FOOTPRINT_SOURCE_DIR} / "geodata" / name,
                                        data.path() / "geodata" / name);
    const std::vector<std::string> environment{"FOOTPRINT_DATA=" + data.path().string()};
    const auto words = frames_of(folder, "2016-10", "2016-12", {"--provider", "alibaba"});
    CHECK(run_footprint(words, environment).code == 0);
    const auto before = pictures(folder.path());
    // Dubai opens a month later.
    const auto file = data.path() / "geodata" / "catalog" / "alibaba.json";
    std::string text = read_file(file).value();
    const auto dubai = text.find("me-east-1");
    const auto date = text.find("2016-11", dubai);
    REQUIRE(date != std::string::npos);
    text.replace(date, 7, "2016-12");
    REQUIRE(write_file(file, text));
    CHECK(run_footprint(words, environment).code == 0);
    const auto after = pictures(folder.path());
    CHECK(after.at("2016-12.png") != before.at("2016-12.png"));
    CHECK(after.at("2016-10.png") == before.at("2016-10.png"));
}

TEST_CASE("a picture takes away what a killed run of any name has left beside it") {
    const TemporaryFolder folder;
    std::ofstream{folder.path() / ".a.0.part.png"} << "half";
    std::ofstream{folder.path() / ".b.1.part.png"} << "half";
    const auto picture = folder.path() / "a.png";
    CHECK(run_footprint({"render", "-o", picture.string(), "--size", "64x36", "-q"}).code == 0);
    CHECK(folder.count() == 1);
    CHECK(is_whole_png(read_file(picture).value()));
    std::ofstream{folder.path() / ".t.0.part.csv"} << "half";
    CHECK(run_footprint({"sites", "--format", "csv", "-o", (folder.path() / "s.csv").string()}).code == 0);
    CHECK(folder.count() == 2);
}

TEST_CASE("what others have put beside a film's frames survives them") {
    const TemporaryFolder folder;
    const TemporaryFolder bin;
    make_ffmpeg(bin.path(), "for last; do :; done; cat > \"${last#file:}\"");
    const auto film = folder.path() / "film.mp4";
    const auto frames = folder.path() / "film.mp4.frames";
    std::filesystem::create_directories(frames / "kept");
    std::ofstream{frames / "mine.txt"} << "mine";
    std::ofstream{frames / "1999-01-01.png"} << "mine";
    // Left by an ffmpeg and a run that were killed.
    std::ofstream{folder.path() / ".film.0.part.log"} << "old";
    std::ofstream{folder.path() / ".film.7.part.mp4"} << "old";
    std::vector<std::string> words{"render", "-o", film.string(), "--from", "2016-01", "--to", "2016-02"};
    words.insert(words.end(), small.begin(), small.end());
    CHECK(run_footprint(words, {"PATH=" + bin.path().string() + ":/usr/bin:/bin"}).code == 0);
    CHECK(read_file(frames / "mine.txt").value_or("") == "mine");
    CHECK(read_file(frames / "1999-01-01.png").value_or("") == "mine");
    CHECK(std::distance(std::filesystem::directory_iterator{frames}, {}) == 3);
    CHECK(folder.count() == 2); // the film and the folder
}

TEST_CASE("ffmpeg's complaints have a name that is cleaned up after a kill") {
    const TemporaryFolder folder;
    const TemporaryFolder bin;
    make_ffmpeg(bin.path(), "ls -A " + folder.path().string() + " > " + (bin.path() / "names").string() +
                                "; for last; do :; done; cat > \"${last#file:}\"");
    std::vector<std::string> words{"render", "-o", (folder.path() / "k.mp4").string(), "--from", "2016-01", "--to", "2016-01"};
    words.insert(words.end(), small.begin(), small.end());
    CHECK(run_footprint(words, {"PATH=" + bin.path().string() + ":/usr/bin:/bin"}).code == 0);
    CHECK(read_file(bin.path() / "names").value().find(".part.log\n") != std::string::npos);
}

TEST_CASE("without ffmpeg the way out is told before anything is drawn, and its failure is told in its words") {
    const TemporaryFolder folder;
    const TemporaryFolder bin;
    std::vector<std::string> words{"render", "-o", (folder.path() / "film.webm").string(), "--from", "2016-01", "--to",
                                   "2016-02-01"};
    words.insert(words.end(), small.begin(), small.end());
    const Outcome none = run_footprint(words, {"PATH=" + bin.path().string()});
    CHECK(none.code == 1);
    CHECK(none.err.find("apt install ffmpeg") != std::string::npos);
    CHECK(folder.count() == 0);
    make_ffmpeg(bin.path(), "echo 'no such encoder' >&2; exit 1");
    const Outcome failed = run_footprint(words, {"PATH=" + bin.path().string() + ":/usr/bin:/bin"});
    CHECK(failed.code == 1);
    CHECK(failed.err.find("no such encoder") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "film.webm"));
    // The frames are kept for another try.
    CHECK(pictures(folder.path() / "film.webm.frames").size() == 2);
}

TEST_CASE("frames end on the last day that was asked for, whether a step falls on it or not") {
    const TemporaryFolder folder;
    std::vector<std::string> words{"render", "-o", (folder.path() / "%Y-%m-%d.png").string(), "--from", "2016", "--to", "2016",
                                   "--step", "quarter"};
    words.insert(words.end(), small.begin(), small.end());
    CHECK(run_footprint(words).code == 0);
    const auto made = pictures(folder.path());
    CHECK(made.size() == 5);
    CHECK(made.contains("2016-10-01.png"));
    CHECK(made.contains("2016-12-31.png"));
}
