// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <regex>
#include <sys/stat.h>
#include <unistd.h>

namespace footprint {
namespace {

class Descriptor {
  public:
    explicit Descriptor(int value) : value_(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    int get() const { return value_; }

  private:
    int value_;
};

tl::unexpected<Error> system_failure(std::string_view act, const std::filesystem::path& path) {
    return failure(ErrorKind::failed, fmt::format("cannot {}: {}", act, std::strerror(errno)), path.string());
}

Result<void> write_all(int descriptor, std::string_view bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return system_failure("write the file", path);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace

Result<std::string> read_file(const std::filesystem::path& path) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.get() < 0) return system_failure("open the file", path);
    struct stat info {};
    if (::fstat(file.get(), &info) == 0 && S_ISDIR(info.st_mode))
        return failure(ErrorKind::failed, "is a folder, not a file", path.string());
    std::string bytes;
    char buffer[1 << 16];
    while (true) {
        const ssize_t got = ::read(file.get(), buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return system_failure("read the file", path);
        if (got == 0) return bytes;
        bytes.append(buffer, static_cast<std::size_t>(got));
    }
}

Result<void> write_file(const std::filesystem::path& path, std::string_view bytes) {
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored)) {
        const Descriptor device{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
        if (device.get() < 0) return system_failure("write the file", path);
        return write_all(device.get(), bytes, path);
    }
    ReplacementFile replacement{path};
    {
        const Descriptor file{::open(replacement.path().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)};
        if (file.get() < 0) return system_failure("write the file", path);
        if (auto done = write_all(file.get(), bytes, path); !done) return done;
        if (::fsync(file.get()) != 0 && errno != EINVAL) return system_failure("write the file", path);
    }
    return replacement.finish();
}

bool is_running(int process) {
    if (::kill(process, 0) != 0) return errno != ESRCH;
    // "PID (name) S …": the state after the last parenthesis; a zombie has ended.
    const auto state = read_file(fmt::format("/proc/{}/stat", process));
    if (!state) return false;
    const std::size_t at = state->rfind(") ");
    return at == std::string::npos || at + 2 >= state->size() || ((*state)[at + 2] != 'Z' && (*state)[at + 2] != 'X');
}

void remove_unfinished(const std::filesystem::path& folder) {
    static const std::regex name{R"(\..*\.([0-9]{1,9})\.part(\.[^.]*)?)"};
    std::error_code code;
    for (const auto& entry : std::filesystem::directory_iterator{folder.empty() ? "." : folder, code}) {
        std::smatch parts;
        const std::string file = entry.path().filename().string();
        if (!std::regex_match(file, parts, name)) continue;
        const int process = std::stoi(parts[1]);
        if (!is_running(process)) std::filesystem::remove(entry.path(), code);
    }
}

ReplacementFile::ReplacementFile(std::filesystem::path target)
    : target_(std::move(target)),
      temporary_(target_.parent_path() / fmt::format(".{}.{}.part{}", target_.stem().string(), ::getpid(),
                                                     target_.extension().string())) {}

ReplacementFile::~ReplacementFile() {
    std::error_code ignored;
    if (!temporary_.empty()) std::filesystem::remove(temporary_, ignored);
}

Result<void> ReplacementFile::finish() {
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) return system_failure("write the file", target_);
    temporary_.clear();
    return {};
}

} // namespace footprint
