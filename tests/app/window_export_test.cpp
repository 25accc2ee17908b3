// SPDX-License-Identifier: MIT
#include "app/window/window_export.hpp"

#include "app/story/story_files.hpp"
#include "base/file.hpp"
#include "folder.hpp"
#include "shipped.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <thread>

using namespace footprint;

namespace {

const Date this_day = make_date(2026, 11, 22);
using Phase = ExportStatus::Phase;

ExportSubject subject() {
    View view;
    view.layers.erase(Layer::relief);
    return {shipped_snapshot(), view, this_day, {}, {}};
}

ExportRequest request(ExportKind kind, const std::filesystem::path& path) {
    ExportRequest wanted{kind, path, 320, 180, 1};
    if (kind == ExportKind::days) wanted.days = {make_date(2012, 12, 31), make_date(2020, 12, 31)};
    if (kind == ExportKind::film)
        for (int month = 0; month < 6; ++month) wanted.days.push_back(add_months(make_date(2016, 1, 1), month));
    return wanted;
}

/// The last thing that is said; `heard` is asked of each.
ExportStatus outcome(ExportJob& job, const std::function<void(const ExportStatus&)>& heard = {}) {
    for (;;) {
        const auto news = job.news();
        if (news && heard) heard(*news);
        if (news && news->phase != Phase::working) return *news;
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
}

/// PATH with a program in front that stands in for ffmpeg: the film is what it is fed.
class SearchPath {
  public:
    explicit SearchPath(const std::string& path) : before_(std::getenv("PATH")) { setenv("PATH", path.c_str(), 1); }
    ~SearchPath() { setenv("PATH", before_.c_str(), 1); }

  private:
    std::string before_;
};

void make_ffmpeg(const std::filesystem::path& folder) {
    std::ofstream{folder / "ffmpeg"} << "#!/bin/sh\nfor last; do :; done; exec /bin/cat > \"${last#file:}\"\n";
    std::filesystem::permissions(folder / "ffmpeg", std::filesystem::perms::owner_all);
}

} // namespace

TEST_CASE("a picture of several days and the frames of a film are exported as the command draws them") {
    const TemporaryFolder folder;
    Jobs jobs;
    ExportJob job{jobs};
    job.start(subject(), request(ExportKind::days, folder.path() / "days.png"));
    CHECK(outcome(job).phase == Phase::done);
    CHECK(std::filesystem::file_size(folder.path() / "days.png") > 1000);

    ExportRequest frames = request(ExportKind::film, folder.path() / "100 %");
    frames.frames_alone = true;
    job.start(subject(), frames);
    double share = 0;
    CHECK(outcome(job, [&](const ExportStatus& status) {
              if (status.phase == Phase::working) CHECK(status.share >= share);
              share = status.share;
          }).phase == Phase::done);
    std::size_t pictures = 0;
    for (const auto& entry : std::filesystem::directory_iterator{folder.path() / "100 %"})
        pictures += entry.path().extension() == ".png";
    CHECK(pictures == 6);
    CHECK(std::filesystem::exists(folder.path() / "100 %/2016-06-01.png"));
}

TEST_CASE("a film is encoded from its frames, which are gone then; without ffmpeg the way out is told") {
    const TemporaryFolder folder;
    const TemporaryFolder bin;
    Jobs jobs;
    ExportJob job{jobs};
    {
        const SearchPath nothing{bin.path().string()};
        job.start(subject(), request(ExportKind::film, folder.path() / "film.mp4"));
        const ExportStatus failed = outcome(job);
        CHECK(failed.phase == Phase::failed);
        CHECK(failed.text.find("apt install ffmpeg") != std::string::npos);
        CHECK(folder.count() == 0);
    }
    make_ffmpeg(bin.path());
    const SearchPath with{bin.path().string() + ":/usr/bin:/bin"};
    bool has_encoded = false;
    job.start(subject(), request(ExportKind::film, folder.path() / "film.mp4"));
    CHECK(outcome(job, [&](const ExportStatus& status) {
              has_encoded = has_encoded || status.text.starts_with("Encoding");
          }).phase == Phase::done);
    CHECK(has_encoded);
    CHECK(folder.count() == 1);
    CHECK(read_file(folder.path() / "film.mp4").value().starts_with("\x89PNG"));
}

TEST_CASE("a film that is given up leaves nothing; one that is left at the end is gone on with") {
    const TemporaryFolder folder;
    const TemporaryFolder bin;
    make_ffmpeg(bin.path());
    const SearchPath with{bin.path().string() + ":/usr/bin:/bin"};
    Jobs jobs;
    ExportRequest wanted = request(ExportKind::film, folder.path() / "film.mp4");
    for (int month = 6; month < 60; ++month) wanted.days.push_back(add_months(make_date(2016, 1, 1), month));
    const auto wait_for_frames = [](ExportJob& job) {
        for (;;) {
            const auto news = job.news();
            if (news && news->text.starts_with("Drawing frame") && news->share > 0) return;
            REQUIRE_FALSE((news && news->phase != Phase::working));
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        }
    };
    ExportJob job{jobs};
    job.start(subject(), wanted);
    wait_for_frames(job);
    job.cancel();
    CHECK_FALSE(job.is_running());
    job.finish();
    CHECK(folder.count() == 0);

    job.start(subject(), wanted);
    wait_for_frames(job);
    job.finish(); // as the window does when it closes
    CHECK(std::filesystem::exists(folder.path() / "film.mp4.frames"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "film.mp4"));
    ExportJob next{jobs};
    next.start(subject(), wanted);
    CHECK(outcome(next).phase == Phase::done);
    CHECK(folder.count() == 1);
}

TEST_CASE("the pages of a story are written whole or not at all") {
    const TemporaryFolder folder;
    Jobs jobs;
    ExportJob job{jobs};
    const DataFolder data{FOOTPRINT_SOURCE_DIR, "test"};
    ExportSubject told = subject();
    told.story_file = find_story(data, "aliyun-2016").value();
    told.story = load_story(*shipped_world(), told.story_file).value();
    ExportRequest wanted = request(ExportKind::story, folder.path() / "pages");
    job.start(told, wanted);
    CHECK(outcome(job).phase == Phase::done);
    CHECK(std::filesystem::exists(folder.path() / "pages/01.png"));
    CHECK(read_file(folder.path() / "pages/index.md").value().find("01.png") != std::string::npos);

    std::ofstream{folder.path() / "a file"} << "x";
    wanted.path = folder.path() / "a file";
    job.start(told, wanted);
    CHECK(outcome(job).text.find("expected a folder") != std::string::npos);

    wanted.path = folder.path() / "again";
    job.start(told, wanted);
    job.cancel();
    job.finish();
    CHECK_FALSE(std::filesystem::exists(folder.path() / "again"));

    job.start(subject(), wanted);
    CHECK(outcome(job).phase == Phase::failed); // no story is open
}
