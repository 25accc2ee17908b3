// SPDX-License-Identifier: MIT
#include "app/window/explore.hpp"

#include "app/command_line/known_view.hpp"
#include "app/story/story_files.hpp"
#include "app/window/window.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "ui/fonts.hpp"

#include <SFML/System/Err.hpp>
#include <algorithm>
#include <cstdlib>
#include <dlfcn.h>
#include <sstream>

namespace footprint {
namespace {

constexpr unsigned least_width = 320;
constexpr unsigned least_height = 240;

double screen_scale(const ExploreOptions& options) {
    if (options.scale > 0) return std::clamp(options.scale, 0.5, 4.0);
    for (const char* name : {"GDK_SCALE", "QT_SCALE_FACTOR"})
        if (const char* value = std::getenv(name))
            if (const double scale = std::atof(value); scale >= 0.5) return std::min(scale, 4.0);
    return 1;
}

sf::VideoMode window_mode(std::pair<int, int> logical, double scale) {
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    const auto fit = [scale](int wanted, unsigned least, unsigned most) {
        const auto size = static_cast<unsigned>(std::max(1.0, wanted * scale));
        return std::clamp(size, least, std::max(least, most));
    };
    return {fit(logical.first, least_width, screen.width), fit(logical.second, least_height, screen.height)};
}

Viewport first_viewport(const sf::VideoMode& mode, double scale, const View& view, PanelState panels) {
    if (!view.selection.empty()) panels.right = true; // the details
    const auto width = static_cast<int>(mode.width);
    const auto height = static_cast<int>(mode.height);
    return {width, height, scale, layout_panels(width, height, scale, panels).insets};
}

/// SFML says on standard error what makes no difference to us (a driver without vertical sync, for one).
class SilencedSfml {
  public:
    SilencedSfml() : before_(sf::err().rdbuf(said_.rdbuf())) {}
    ~SilencedSfml() { sf::err().rdbuf(before_); }
    SilencedSfml(const SilencedSfml&) = delete;
    SilencedSfml& operator=(const SilencedSfml&) = delete;
    std::string said() const { return said_.str(); }

  private:
    std::ostringstream said_;
    std::streambuf* before_;
};

AboutFacts about(const DataFolder& data) {
    const auto notice = read_file(data.root / "NOTICE");
    return {FOOTPRINT_VERSION, fmt::format("{} ({})", data.root.string(), data.found_by), notice.value_or(""),
            story_list(shipped_stories(data))};
}

/// How many rows of a source are not used, and what is wrong with the first.
Notice left_out_notice(const Snapshot& snapshot, const OwnLayer& layer) {
    const std::string name = std::filesystem::path{layer.source.file}.filename().string();
    std::string text = fmt::format("{}: {} of {} left out.", name, layer.left_out, counted(layer.rows + layer.left_out, "row"));
    for (const Error& problem : snapshot.problems) {
        if (!problem.where.starts_with(layer.source.file + ":")) continue;
        const std::string place{std::string_view{problem.where}.substr(layer.source.file.size())};
        const auto end = problem.message.find("; the row is left out");
        if (end == std::string::npos && layer.source.role != SourceRole::times) continue; // of one that is used
        text += fmt::format(" First{}: {}.", place, problem.message.substr(0, end));
        break;
    }
    return {NoticeKind::info, text, {}};
}

} // namespace

bool has_display() {
    const char* name = std::getenv("DISPLAY");
    if (!name || !*name) return false;
    // SFML aborts where no display answers. It brings libX11 along, so that asking costs no dependency.
    void* library = dlopen("libX11.so.6", RTLD_LAZY);
    if (!library) return false;
    const auto open = reinterpret_cast<void* (*)(const char*)>(dlsym(library, "XOpenDisplay"));
    const auto close = reinterpret_cast<int (*)(void*)>(dlsym(library, "XCloseDisplay"));
    void* display = open && close ? open(nullptr) : nullptr;
    if (display) close(display);
    return display != nullptr;
}

Result<void> explore(const ExploreOptions& options) {
    if (!has_display()) return failure(ErrorKind::failed, "there is no display to open a window on");
    LoadedState loaded = load_state(state_file());
    KnownView known = known_view(options.snapshot->world, std::move(loaded.state.view));
    loaded.state.view = std::move(known.view);
    const View& view = options.view ? *options.view : loaded.state.view;
    const double scale = screen_scale(options);

    Cursors cursors;
    const auto size = options.size.value_or(std::pair{loaded.state.width, loaded.state.height});
    const sf::VideoMode mode = window_mode(size, scale);

    // What needs no window is made while it opens.
    Waker waker;
    Jobs jobs{[&waker] { waker.wake(); }};
    auto fonts =
        jobs.ask("Loading fonts", [scale](Job&) { return prepare_fonts(static_cast<float>(scale)); });
    auto first = jobs.ask(
        "Drawing the map", [&, viewport = first_viewport(mode, scale, view, loaded.state.panels)](Job&) {
            return WindowMap::prepare(options.snapshot, jobs, view, viewport, options.today);
        });

    const SilencedSfml silenced;
    const sf::ContextSettings context{0, 0, 0, 3, 3, sf::ContextSettings::Core};
    sf::Window window{mode, "Footprint", sf::Style::Default, context};
    if (!window.isOpen())
        return failure(ErrorKind::failed, "the display gives no window with OpenGL 3.3. " + silenced.said());
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    window.setPosition(
        {static_cast<int>(screen.width - mode.width) / 2, static_cast<int>(screen.height - mode.height) / 2});
    window.setVerticalSyncEnabled(true);
    waker.find_connection();

    WindowMap::Prepared prepared = std::move(*first.take());
    const auto analyst = prepared.analyst;
    auto map = WindowMap::create(std::move(prepared), options.today);
    if (!map) return tl::unexpected(map.error());
    Trace trace{options.trace};
    Bridge bridge{window, cursors, *fonts.take(), static_cast<float>(scale), trace.probes()};
    Window loop{options,
                {window, bridge, *map, analyst, trace, waker, jobs, scale},
                loaded.state,
                about(options.snapshot->sources.data)};
    if (!loaded.problem.empty()) loop.notify({NoticeKind::error, loaded.problem, {}});
    if (!options.view && !known.gone.empty()) loop.notify(gone_notice(known.gone));
    for (const OwnLayer& layer : options.snapshot->own) {
        if (!layer.problem.empty())
            loop.notify({NoticeKind::error, fmt::format("{}: {}", layer.source.file, layer.problem), {}});
        else if (layer.left_out > 0)
            loop.notify(left_out_notice(*options.snapshot, layer));
    }
    if (!options.story.empty())
        if (auto opened = loop.open_story(options.story); !opened) return opened;
    loop.run();
    return {};
}

} // namespace footprint
