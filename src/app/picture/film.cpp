// SPDX-License-Identifier: MIT
#include "app/picture/film.hpp"

#include "base/file.hpp"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace footprint {
namespace {

std::filesystem::path find_program(const char* name) {
    const char* path = std::getenv("PATH");
    std::string_view rest = path ? path : "";
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        const auto candidate = std::filesystem::path{rest.substr(0, end)} / name;
        if (end > 0 && access(candidate.c_str(), X_OK) == 0) return candidate;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

/// How a film of this kind is encoded. Both dimensions must be even for yuv420p.
std::vector<std::string> encoding(const std::string& extension) {
    if (extension == ".gif")
        return {"-filter_complex",
                "split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=bayer",
                "-loop",
                "0",
                "-f",
                "gif"};
    const std::vector<std::string> common{"-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-pix_fmt", "yuv420p"};
    std::vector<std::string> options = common;
    if (extension == ".webm")
        options.insert(options.end(),
                       {"-c:v", "libvpx-vp9", "-crf", "24", "-b:v", "0", "-row-mt", "1", "-f", "webm"});
    else
        options.insert(options.end(), {"-c:v", "libx264", "-preset", "fast", "-crf", "18", "-movflags",
                                       "+faststart", "-f", "mp4"});
    return options;
}

/// A running ffmpeg that reads from `input`.
struct Encoder {
    pid_t process = -1;
    int input = -1;

    Result<void> start(const std::filesystem::path& program, const std::vector<std::string>& words,
                       const std::filesystem::path& complaints);
    /// False if it does not want any more.
    bool feed(std::string_view bytes) const;
    /// Ends it where it is.
    void stop() const { kill(process, SIGKILL); }
    /// Its exit status.
    int finish();
};

Result<void> Encoder::start(const std::filesystem::path& program, const std::vector<std::string>& words,
                            const std::filesystem::path& complaints) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return failure(ErrorKind::failed, std::string{"no pipe: "} + std::strerror(errno));
    std::vector<char*> arguments{const_cast<char*>("ffmpeg")};
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, complaints.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const int code = posix_spawn(&process, program.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[0]);
    input = ends[1];
    if (code == 0) return {};
    close(input);
    return failure(ErrorKind::failed, fmt::format("cannot start ffmpeg: {}", std::strerror(code)),
                   program.string());
}

bool Encoder::feed(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t written = write(input, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

int Encoder::finish() {
    close(input);
    int status = 0;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

} // namespace

bool is_film(const std::filesystem::path& path) {
    const auto extension = path.extension();
    return extension == ".mp4" || extension == ".webm" || extension == ".gif";
}

Result<void> check_ffmpeg() {
    if (!find_program("ffmpeg").empty()) return {};
    return failure(
        ErrorKind::failed,
        "a film is made by ffmpeg, which is not installed: sudo apt install ffmpeg. Frames need none: "
        "-o frames/%Y-%m.png");
}

Result<void> make_film(const std::vector<std::filesystem::path>& frames, double per_second,
                       const std::filesystem::path& film, const std::function<bool(std::size_t done)>& frame_done) {
    const auto program = find_program("ffmpeg");
    if (program.empty()) return check_ffmpeg();
    remove_unfinished(film.parent_path());
    ReplacementFile unfinished{film};
    const ReplacementFile complaints{std::filesystem::path{film}.replace_extension(".log")}; // never finished
    std::vector<std::string> words{"-hide_banner",
                                   "-nostdin",
                                   "-loglevel",
                                   "error",
                                   "-y",
                                   "-f",
                                   "image2pipe",
                                   "-c:v",
                                   "png",
                                   "-framerate",
                                   fmt::format("{}", per_second),
                                   "-i",
                                   "pipe:0"};
    for (std::string& word : encoding(film.extension().string())) words.push_back(std::move(word));
    // A name that starts with a dash or looks like a protocol is a file all the same.
    words.push_back("file:" + unfinished.path().string());

    // A pipe that ffmpeg closes early is an answer, not the end of this program.
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    Encoder encoder;
    if (auto started = encoder.start(program, words, complaints.path()); !started) return started;
    std::optional<Error> trouble;
    std::size_t done = 0;
    for (const auto& frame : frames) {
        const auto bytes = read_file(frame);
        if (!bytes) trouble = bytes.error();
        if (!bytes || !encoder.feed(*bytes)) break;
        if (frame_done && !frame_done(++done)) {
            trouble = Error{ErrorKind::failed, "it was given up", {}};
            encoder.stop();
            break;
        }
    }
    const int status = encoder.finish();
    std::signal(SIGPIPE, before);
    if (trouble) return tl::unexpected(*trouble);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::string said = read_file(complaints.path()).value_or("");
        while (!said.empty() && said.back() == '\n') said.pop_back();
        return failure(ErrorKind::failed, "ffmpeg failed: " + (said.empty() ? "it said nothing" : said),
                       film.string());
    }
    return unfinished.finish();
}

} // namespace footprint
