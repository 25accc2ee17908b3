// SPDX-License-Identifier: MIT
#include "base/parallel.hpp"

#include "base/threads.hpp"

#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>

namespace footprint {
namespace {

/// The call on the other thread. It may begin when all is done already: then it must not touch what is gone.
struct Other {
    enum class Stage { waiting, running, over };

    std::mutex mutex;
    std::condition_variable changed;
    Stage stage = Stage::waiting;
    std::exception_ptr error;

    void run(const std::function<void()>& take) {
        {
            const std::scoped_lock lock{mutex};
            if (stage == Stage::over) return;
            stage = Stage::running;
        }
        std::exception_ptr thrown;
        try {
            take();
        } catch (...) {
            thrown = std::current_exception();
        }
        const std::scoped_lock lock{mutex};
        error = thrown;
        stage = Stage::over;
        changed.notify_all();
    }

    /// Waits if it has begun; it does not begin any more.
    void finish() {
        std::unique_lock lock{mutex};
        if (stage == Stage::waiting) stage = Stage::over;
        changed.wait(lock, [this] { return stage == Stage::over; });
    }
};

} // namespace

void on_two_threads(const std::function<void()>& take) {
    const auto other = std::make_shared<Other>();
    if (!on_another_thread([other, &take] { other->run(take); })) return take();
    try {
        take();
    } catch (...) {
        other->finish();
        throw;
    }
    other->finish();
    if (other->error) std::rethrow_exception(other->error);
}

} // namespace footprint
