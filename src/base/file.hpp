// SPDX-License-Identifier: MIT
#pragma once

// Whole files, read and replaced. A file is written beside its target, flushed and renamed over it: a reader
// sees the old bytes or the new ones, and a killed process or a full disk loses nothing. Links are followed,
// permissions kept.
//
// What is being written is locked by its writer (flock), also against other containers and machines: what
// nobody has locked was left by a process that was killed, and whoever comes next takes it away.

#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace footprint {

/// An open file or folder that is locked; closing it lets go of the lock.
class Locked {
  public:
    explicit Locked(int descriptor = -1) : descriptor_(descriptor) {}
    Locked(Locked&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Locked& operator=(Locked&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    ~Locked();

    bool is_held() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
};

Result<std::string> read_file(const std::filesystem::path& path);

/// Replaces `path` atomically. Its folder must exist. Devices and pipes (/dev/stdout) are written straight.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

/// Removes from `folder` what processes that were killed while writing have left there.
void remove_unfinished(const std::filesystem::path& folder);

/// A file beside `path`, also for a library that insists on writing the file itself; `finish` moves it into
/// place, the destructor removes it if that did not happen.
class ReplacementFile {
  public:
    /// What cannot be made says so in `finish` and `write`.
    explicit ReplacementFile(const std::filesystem::path& target);
    ReplacementFile(const ReplacementFile&) = delete;
    ReplacementFile& operator=(const ReplacementFile&) = delete;
    ~ReplacementFile();

    const std::filesystem::path& path() const { return temporary_; }
    Result<void> write(std::string_view bytes);
    Result<void> finish();

  private:
    std::filesystem::path target_; ///< what the link leads to, if it is one
    std::filesystem::path temporary_;
    int error_ = 0; ///< of the system, why there is no file
    Locked file_;
};

/// A folder inside `parent` to be filled before its files are moved out, removed with all that is left in it.
class Workshop {
  public:
    explicit Workshop(const std::filesystem::path& parent);
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    ~Workshop();

    const std::filesystem::path& path() const { return path_; } ///< empty if it could not be made
    Result<void> opened() const;

  private:
    std::filesystem::path path_;
    int error_ = 0; ///< of the system, why there is no folder
    Locked folder_;
};

} // namespace footprint
