// SPDX-License-Identifier: MIT
// Time that runs in the window, and stories that are told in it.
#include "app/story/story_files.hpp"
#include "app/window/window.hpp"
#include "ui/flashes.hpp"

namespace footprint {

void Window::play_or_pause() {
    if (player_.is_playing()) {
        pause();
        return;
    }
    history_.finish_act();
    const DateInterval span = timeline_span(world().catalogue, options_.today);
    const Date day = history_.current().day(options_.today);
    player_.start(day, span, panels_.state().pace, seconds());
    if (day >= span.last) apply({on_day(history_.current(), span.first, options_.today), "play"});
}

void Window::pause() {
    if (!player_.is_playing()) return;
    player_.pause();
    history_.finish_act();
    frames_due_ = std::max(frames_due_, 1);
}

void Window::play_on() {
    const double now = seconds();
    std::erase_if(openings_, [now](const Opening& one) { return now - one.at_s > flash_s; });
    const auto day = player_.step(panels_.state().pace, now);
    if (!day) return;
    const Date before = history_.current().day(options_.today);
    for (const std::size_t site : opened_between(panels_.timeline().events, before, *day))
        openings_.push_back({site, now});
    apply({on_day(history_.current(), *day, options_.today), "play"});
    if (!player_.is_playing()) history_.finish_act(); // the end
}

std::vector<Flash> Window::flashes() const {
    std::vector<Flash> found;
    for (const Opening& one : openings_)
        for (const Target& target : parts_.map.scene().targets)
            if (std::find(target.sites.begin(), target.sites.end(), one.site) != target.sites.end())
                found.push_back({one.site, target.center, target.radius, (seconds() - one.at_s) / flash_s});
    return found;
}

bool Window::both_panels_fit() const {
    const Viewport now = viewport();
    PanelState both = panels_.state();
    both.filter = both.right = true;
    both.hidden = false;
    const Layout layout = layout_panels(now.width, now.height, now.scale, both);
    return layout.filter.shown && layout.right.shown;
}

Result<void> Window::open_story(const std::filesystem::path& path) {
    auto story = load_story(world(), path);
    if (!story) return tl::unexpected(story.error());
    story_.emplace(std::move(*story), path);
    panels_.open_story(both_panels_fit());
    turn_page(0);
    return {};
}

void Window::turn_page(std::size_t page) {
    if (!story_ || page >= story_->pages()) return;
    story_->show(page, *parts_.analyst);
    history_.finish_act();
    apply({story_->view_of(page, history_.current()), {}});
    frames_due_ = std::max(frames_due_, 2);
}

void Window::close_story() {
    const Viewport before = viewport();
    story_.reset();
    panels_.close_story();
    settle(before);
    frames_due_ = std::max(frames_due_, 2);
}

} // namespace footprint
