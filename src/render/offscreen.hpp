// SPDX-License-Identifier: MIT
#pragma once

// An OpenGL context without a window or a display: EGL on the surfaceless platform. Current on the thread
// that made it, until it is released; then any thread may take it, one at a time.

#include "base/result.hpp"

#include <memory>

namespace footprint {

class OffscreenContext {
  public:
    static Result<OffscreenContext> create();
    ~OffscreenContext();
    OffscreenContext(OffscreenContext&&) noexcept;
    OffscreenContext& operator=(OffscreenContext&&) noexcept;

    /// On the calling thread. What is drawn meanwhile belongs to this context.
    Result<void> make_current();
    void release();

  private:
    struct State;
    explicit OffscreenContext(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace footprint
