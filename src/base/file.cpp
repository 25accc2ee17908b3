// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <regex>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace footprint {
namespace {

namespace fs = std::filesystem;

/// So many may be writing to one name at a time.
constexpr int most_writers = 100;
constexpr int most_links = 40;
constexpr const char* workshop_name = ".footprint-workshop.";

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

/// Locks what `flags` open at `path`, if nobody else has, it is ours and it still has that name.
Locked lock_at(const fs::path& path, int flags) {
    Locked file{::open(path.c_str(), flags | O_NOFOLLOW | O_CLOEXEC, 0666)};
    struct stat opened {};
    struct stat named {};
    if (!file.is_held() || ::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0 ||
        ::fstat(file.descriptor(), &opened) != 0 || ::lstat(path.c_str(), &named) != 0 ||
        opened.st_ino != named.st_ino || opened.st_dev != named.st_dev || opened.st_uid != ::geteuid())
        return Locked{};
    return file;
}

/// Where `path` leads to, through links that may lead to nothing.
fs::path without_links(fs::path path) {
    std::error_code code;
    for (int i = 0; i < most_links && fs::is_symlink(path, code); ++i) {
        const fs::path next = fs::read_symlink(path, code);
        if (code) break;
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    return path;
}

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
    if (fs::exists(path, ignored) && !fs::is_regular_file(path, ignored)) {
        const Descriptor device{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
        if (device.get() < 0) return system_failure("write the file", path);
        return write_all(device.get(), bytes, path);
    }
    ReplacementFile replacement{path};
    return replacement.write(bytes).and_then([&] { return replacement.finish(); });
}

Locked::~Locked() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void remove_unfinished(const fs::path& folder) {
    static const std::regex file_name{R"(\..*\.[0-9]{1,2}\.part(\.[^.]*)?)"};
    static const std::regex folder_name{R"(\.footprint-workshop\.[0-9]{1,2})"};
    std::error_code code;
    for (const auto& entry : fs::directory_iterator{folder.empty() ? "." : folder, code}) {
        const std::string name = entry.path().filename().string();
        if (std::regex_match(name, file_name)) {
            if (entry.is_regular_file(code) && lock_at(entry.path(), O_RDWR).is_held())
                fs::remove(entry.path(), code);
        } else if (std::regex_match(name, folder_name)) {
            if (const Locked held = lock_at(entry.path(), O_RDONLY | O_DIRECTORY); held.is_held())
                fs::remove_all(entry.path(), code);
        }
    }
}

ReplacementFile::ReplacementFile(const fs::path& target) : target_(without_links(target)) {
    if (std::error_code code; fs::is_symlink(target_, code)) error_ = ELOOP;
    // The first name that nobody writes to: what a killed run has left of this very file is written over.
    for (int i = 0; i < most_writers && !file_.is_held() && error_ != ELOOP; ++i) {
        temporary_ = target_.parent_path() /
                     fmt::format(".{}.{}.part{}", target_.stem().string(), i, target_.extension().string());
        errno = 0;
        file_ = lock_at(temporary_, O_RDWR | O_CREAT);
        if (error_ == 0) error_ = errno;
    }
    if (!file_.is_held()) return;
    (void)!::ftruncate(file_.descriptor(), 0);
    struct stat before {};
    if (::stat(target_.c_str(), &before) != 0) return;
    // Whoever may not give it back its owner goes on as its owner.
    (void)!::fchown(file_.descriptor(), before.st_uid, before.st_gid);
    (void)!::fchmod(file_.descriptor(), before.st_mode & 07777);
}

ReplacementFile::~ReplacementFile() {
    std::error_code ignored;
    if (file_.is_held() && !temporary_.empty()) fs::remove(temporary_, ignored);
}

Result<void> ReplacementFile::write(std::string_view bytes) {
    if (file_.is_held()) return write_all(file_.descriptor(), bytes, target_);
    errno = error_;
    return system_failure("write the file", target_);
}

Result<void> ReplacementFile::finish() {
    if (!file_.is_held()) errno = error_;
    if (!file_.is_held() || (::fsync(file_.descriptor()) != 0 && errno != EINVAL) ||
        ::rename(temporary_.c_str(), target_.c_str()) != 0)
        return system_failure("write the file", target_);
    temporary_.clear();
    return {};
}

Workshop::Workshop(const fs::path& parent) {
    remove_unfinished(parent);
    for (int i = 0; i < most_writers && !folder_.is_held(); ++i) {
        path_ = parent / fmt::format("{}{}", workshop_name, i);
        const bool is_made = ::mkdir(path_.c_str(), 0777) == 0;
        error_ = is_made ? 0 : errno;
        if (!is_made && error_ != EEXIST) break;
        folder_ = lock_at(path_, O_RDONLY | O_DIRECTORY);
    }
    std::error_code ignored;
    if (folder_.is_held()) // another may have left something here
        for (const auto& entry : fs::directory_iterator{path_, ignored})
            fs::remove_all(entry.path(), ignored);
    else
        path_.clear();
}

Workshop::~Workshop() {
    std::error_code ignored;
    if (folder_.is_held()) fs::remove_all(path_, ignored);
}

Result<void> Workshop::opened() const {
    if (folder_.is_held()) return {};
    return failure(ErrorKind::failed, fmt::format("cannot make the folder: {}", std::strerror(error_)));
}

} // namespace footprint
