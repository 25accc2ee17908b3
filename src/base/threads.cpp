// SPDX-License-Identifier: MIT
#include "base/threads.hpp"

#include "base/jobs.hpp"

#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <asio/post.hpp>
#include <system_error>
#include <thread>

namespace footprint {
namespace {

/// A few jobs of the window run side by side (finer shapes, a chart, a picture), and each may share its work
/// in two.
constexpr std::size_t most_threads = 6;

class Threads {
  public:
    ~Threads() {
        guard_.reset();
        queue_.stop();
        for (std::thread& thread : threads_) thread.join();
    }

    bool post(std::function<void()> work) {
        const std::scoped_lock lock{mutex_};
        if (wanted_++ >= threads_.size() && threads_.size() < most_threads) add_thread();
        if (threads_.empty()) {
            --wanted_;
            return false;
        }
        asio::post(queue_, [this, work = std::move(work)] {
            work();
            const std::scoped_lock done{mutex_};
            --wanted_;
        });
        return true;
    }

    bool is_short() const { return is_short_; }

  private:
    void add_thread() {
        try {
            threads_.emplace_back([this] { queue_.run(); });
        } catch (const std::system_error&) {
            is_short_ = true;
        }
    }

    asio::io_context queue_;
    asio::executor_work_guard<asio::io_context::executor_type> guard_{queue_.get_executor()};
    std::mutex mutex_;
    std::size_t wanted_ = 0; ///< pieces of work that wait or run
    std::vector<std::thread> threads_;
    std::atomic<bool> is_short_ = false;
};

Threads& threads() {
    static Threads all;
    return all;
}

} // namespace

bool on_another_thread(std::function<void()> work) { return threads().post(std::move(work)); }

bool lacks_threads() { return threads().is_short(); }

} // namespace footprint
