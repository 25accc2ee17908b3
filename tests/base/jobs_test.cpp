// SPDX-License-Identifier: MIT
#include "base/jobs.hpp"
#include "base/parallel.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <numeric>
#include <pthread.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace footprint;

namespace {

/// Holds work back until it is let go.
class Gate {
  public:
    void open() {
        const std::scoped_lock lock{mutex_};
        is_open_ = true;
        opens_.notify_all();
    }
    void pass() {
        std::unique_lock lock{mutex_};
        opens_.wait(lock, [this] { return is_open_; });
    }

  private:
    std::mutex mutex_;
    std::condition_variable opens_;
    bool is_open_ = false;
};

/// What `check` gives in a process that gets no more threads.
bool holds_without_threads(bool (*check)()) {
    const pid_t child = fork();
    if (child == 0) {
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        pthread_attr_setstacksize(&attributes, std::size_t{1} << 46); // no address space has room for it
        pthread_setattr_default_np(&attributes);
        _exit(check() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

// The first here: a process that has threads already goes on with those.
TEST_CASE("without any thread to be had all work is done by whoever asks") {
    CHECK(holds_without_threads([] {
        std::vector<int> done(100);
        each_in_parallel(done.size(), [&](std::size_t i) { ++done[i]; });
        Jobs jobs;
        Lane lane{jobs};
        int order = 0;
        const auto job = jobs.start("first", [&](Job&) { order = 1; });
        lane.start("second", [&](Job&) { order = order * 10 + 2; });
        auto number = jobs.ask("third", [](Job&) { return 42; });
        return std::accumulate(done.begin(), done.end(), 0) == 100 && job->has_ended() && order == 12 &&
               number.take() == 42 && !lane.is_busy() && lacks_threads();
    }));
}

TEST_CASE("each index is worked on once, by two threads or by one") {
    for (const std::size_t count : {0, 1, 2, 3, 1000}) {
        std::vector<std::atomic<int>> done(count);
        each_in_parallel(count, [&](std::size_t i) { ++done[i]; });
        for (const auto& one : done) CHECK(one == 1);
        std::vector<std::atomic<int>> halved(count);
        halves_in_parallel(
            count,
            [&](std::size_t first, std::size_t last) {
                for (std::size_t i = first; i < last; ++i) ++halved[i];
            },
            2);
        for (const auto& one : halved) CHECK(one == 1);
    }
}

TEST_CASE("what parallel work throws arrives, from either thread") {
    for (const std::size_t at : {0, 1, 2, 3})
        CHECK_THROWS_AS(each_in_parallel(4,
                                         [at](std::size_t i) {
                                             if (i == at) throw std::runtime_error{"no"};
                                         }),
                        std::runtime_error);
}

TEST_CASE("parallel work within jobs ends, however many there are") {
    Jobs jobs;
    std::vector<Pending<int>> sums;
    for (int k = 0; k < 40; ++k)
        sums.push_back(jobs.ask("sum", [](Job&) {
            std::atomic<int> sum = 0;
            each_in_parallel(100, [&](std::size_t i) { sum += static_cast<int>(i); });
            return sum.load();
        }));
    for (auto& sum : sums) CHECK(sum.take() == 4950);
}

TEST_CASE("jobs that wait for jobs of their own end, even if all threads are in such jobs") {
    Jobs jobs;
    std::vector<Pending<int>> all;
    for (int k = 0; k < 30; ++k)
        all.push_back(jobs.ask("outer", [&jobs, k](Job&) {
            auto inner = jobs.ask("inner", [k](Job&) { return k; });
            return inner.take().value_or(-1);
        }));
    for (int k = 0; k < 30; ++k) CHECK(all[static_cast<std::size_t>(k)].take() == k);
}

TEST_CASE("a job that is cancelled hears it, and one that has not begun never begins") {
    Jobs jobs;
    const auto job = jobs.start("endless", [&](Job& self) {
        while (self.tell(0.5)) std::this_thread::yield();
    });
    while (job->share() < 0.5) std::this_thread::yield();
    job->cancel();
    job->wait();
    CHECK(job->has_ended());

    Lane lane{jobs};
    Gate gate;
    bool has_run = false;
    lane.start("first", [&](Job&) { gate.pass(); });
    const auto second = lane.start("second", [&](Job&) { has_run = true; });
    second->cancel();
    gate.open();
    while (lane.is_busy()) std::this_thread::yield();
    CHECK_FALSE(has_run);
}

TEST_CASE("a lane keeps its order and runs one job at a time") {
    Jobs jobs;
    std::vector<int> order;
    std::atomic<int> at_once = 0;
    {
        Lane lane{jobs};
        for (int k = 0; k < 50; ++k)
            lane.start("job", [&, k](Job&) {
                CHECK(++at_once == 1);
                order.push_back(k);
                --at_once;
            });
        while (lane.is_busy()) std::this_thread::yield();
    }
    CHECK(order.size() == 50);
    CHECK(std::is_sorted(order.begin(), order.end()));
}

TEST_CASE("news come when a job ends and as it goes on, not for every step") {
    std::atomic<int> news = 0;
    {
        Jobs jobs{[&news] { ++news; }};
        jobs.start("work",
                   [](Job& job) {
                       for (int i = 0; i <= 1000; ++i) job.tell(i / 1000.0);
                   })
            ->wait();
        while (news == 0) std::this_thread::yield();
    }
    CHECK(news > 10);
    CHECK(news < 100); // not a thousand wakes for a bar of a few dozen pixels
}

TEST_CASE("what is under way can be shown, and what a job throws is kept") {
    Jobs jobs;
    Gate gate;
    const auto job = jobs.start("Drawing", [&](Job& self) {
        self.tell(0.25);
        gate.pass();
        throw std::runtime_error{"no paper"};
    });
    while (job->share() == 0) std::this_thread::yield();
    REQUIRE(jobs.under_way().size() == 1);
    CHECK(jobs.under_way()[0].what == "Drawing");
    CHECK(jobs.under_way()[0].share == 0.25);
    gate.open();
    job->wait();
    CHECK(jobs.under_way().empty());
    CHECK_THROWS_WITH(std::rethrow_exception(job->error()), "no paper");
    auto pending = jobs.ask("x", [](Job&) -> int { throw std::runtime_error{"none"}; });
    CHECK_THROWS_WITH(pending.take(), "none");
}
