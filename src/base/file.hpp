// SPDX-License-Identifier: MIT
#pragma once

// Whole files, read and replaced. A file is written beside its target, flushed and renamed over it: a reader sees
// the old bytes or the new ones, and a killed process or a full disk loses nothing.

#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace footprint {

Result<std::string> read_file(const std::filesystem::path& path);

/// Replaces `path` atomically. Its folder must exist. Devices and pipes (/dev/stdout) are written straight.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

/// Whether a process of this number runs. One that was killed and that nobody has taken note of yet does not.
bool is_running(int process);

/// Removes from `folder` what processes that were killed while writing have left there.
void remove_unfinished(const std::filesystem::path& folder);

/// A name beside `path` for a library that insists on writing the file itself; `finish` moves it into place,
/// the destructor removes it if that did not happen.
class ReplacementFile {
  public:
    explicit ReplacementFile(std::filesystem::path target);
    ReplacementFile(const ReplacementFile&) = delete;
    ReplacementFile& operator=(const ReplacementFile&) = delete;
    ~ReplacementFile();

    const std::filesystem::path& path() const { return temporary_; }
    Result<void> finish();

  private:
    std::filesystem::path target_;
    std::filesystem::path temporary_;
};

} // namespace footprint
