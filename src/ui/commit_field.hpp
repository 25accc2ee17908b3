// SPDX-License-Identifier: MIT
#pragma once

// A line of text that counts when it is finished: by Enter, or by leaving it. What is wrong with it is told
// below.

#include <optional>
#include <string>
#include <string_view>

namespace footprint {

class CommitField {
  public:
    /// `shown` is what it says while nobody types. Returns what was typed when it is finished and differs
    /// from that.
    std::optional<std::string> draw(const char* id, const std::string& shown, const char* hint,
                                    std::string_view tip, float width);
    /// Draws what is wrong, if anything is.
    void draw_error(const char* id) const;
    /// `error` is told as a sentence.
    void refuse(std::string error);

  private:
    std::string text_;
    std::string error_;
    bool was_active_ = false;
};

} // namespace footprint
