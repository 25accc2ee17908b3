// SPDX-License-Identifier: MIT
#include "app/window/window.hpp"

#include "analysis/words.hpp"
#include "app/messages.hpp"
#include "app/window/open_outside.hpp"
#include "ui/flashes.hpp"
#include "view/fields.hpp"

#include <algorithm>
#include <cmath>
#include <thread>

namespace footprint {
namespace {

// ImGui needs a frame to see an input and another to show what follows from it.
constexpr int frames_after_input = 3;
constexpr double shortest_frame_s = 1.0 / 120;
constexpr double longest_wait_s = 1.0 / 30;
constexpr double keep_after_s = 3;
constexpr double longest_sleep_s = 1; ///< a message of the window manager's may go past us
constexpr double flash_frame_s = 1.0 / 30;

PanelRect rect_of(const Box& box) {
    return {static_cast<float>(box.left), static_cast<float>(box.top), static_cast<float>(box.right - box.left),
            static_cast<float>(box.bottom - box.top), true};
}

std::optional<LegendFrame> legend_frame(const Scene& scene) {
    if (!scene.legend) return std::nullopt;
    return LegendFrame{rect_of(scene.legend->box), rect_of(scene.legend->room)};
}

std::optional<ChartBox> chart_box(const Scene& scene) {
    if (!scene.chart) return std::nullopt;
    return ChartBox{rect_of(scene.chart->box), scene.chart->span};
}

} // namespace

Window::Window(const ExploreOptions& options, WindowParts parts, WindowState state, AboutFacts about)
    : options_(options), snapshot_(options.snapshot), parts_(parts),
      history_(options.view.value_or(state.view)),
      panels_(snapshot_, parts_.jobs, options.today, state.panels, std::move(about)), export_(parts_.jobs),
      series_(parts_.jobs), kept_(std::move(state)) {
    tried_sources_ = snapshot_->sources.own;
    read_state_ = seen_state_ = states_of(tried_sources_);
    if (!history_.current().selection.empty() && !panels_.state().right) panels_.show_details();
    shown_ = {effective_camera(world(), history_.current(), viewport()), history_.current().projection, viewport()};
}

double Window::seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

void Window::notify(Notice notice) {
    panels_.notify(std::move(notice));
    frames_due_ =
        std::max(frames_due_, frames_after_input); // its size is known after one frame, its place after two
}

Viewport Window::viewport() const {
    const auto size = parts_.window.getSize();
    const auto width = static_cast<int>(size.x);
    const auto height = static_cast<int>(size.y);
    return {width, height, parts_.scale, panels_.layout(width, height, parts_.scale).insets};
}

MapFacts Window::facts() const {
    const Viewport now = viewport();
    return {now,
            effective_camera(world(), history_.current(), now),
            parts_.jobs.under_way(),
            player_.is_playing(),
            series_.series(),
            flashes(),
            story_ ? &story_->model() : nullptr,
            legend_frame(parts_.map.scene()),
            chart_box(parts_.map.scene())};
}

Steps Window::steps() const {
    const View* earlier = history_.earlier();
    const View* later = history_.later();
    return {earlier ? changes_in_words(*earlier, history_.current()) : "",
            later ? changes_in_words(history_.current(), *later) : ""};
}

WindowState Window::state() const {
    const auto size = parts_.window.getSize();
    return {static_cast<int>(std::lround(size.x / parts_.scale)),
            static_cast<int>(std::lround(size.y / parts_.scale)), panels_.chosen_state(), history_.current()};
}

void Window::run() {
    while (is_open_ || frames_to_screenshot_ > 0) {
        take_events();
        look_for_changes();
        if (frame_is_due())
            draw_frame();
        else
            rest();
        if (keep_at_s_ && seconds() >= *keep_at_s_) keep_state();
    }
    keep_state();
    finish_export();
}

void Window::finish_export() {
    if (!export_.is_running()) return;
    parts_.window.setVisible(false);
    export_.finish();
    const auto status = export_.news();
    if (!status || status->phase == ExportStatus::Phase::done) return;
    if (status->phase == ExportStatus::Phase::failed)
        tell("footprint: {} was not written. {}", export_.path().string(), status->text);
    else if (export_.kind() == ExportKind::film)
        tell("footprint: {} was not finished; the same export goes on where it was", export_.path().string());
    else
        tell("footprint: {} was not finished", export_.path().string());
}

void Window::take_events() {
    sf::Event event;
    while (parts_.window.pollEvent(event)) {
        if (event.type == sf::Event::Closed) is_open_ = false;
        parts_.bridge.queue(event);
        frames_due_ = frames_after_input;
    }
}

bool Window::frame_is_due() {
    const bool panels_want_one = panels_wake_s_ && seconds() >= *panels_wake_s_;
    return parts_.bridge.has_more_events() || frames_due_ > 0 || flight_.is_under_way() || frames_to_screenshot_ > 0 ||
           panels_want_one || (player_.is_playing() && seconds() >= player_.next_s());
}

void Window::rest() {
    double most_s = longest_sleep_s;
    if (!tried_sources_.empty()) most_s = std::min(most_s, next_look_s_ - seconds());
    if (panels_wake_s_) most_s = std::min(most_s, *panels_wake_s_ - seconds());
    if (keep_at_s_) most_s = std::min(most_s, *keep_at_s_ - seconds());
    if (player_.is_playing()) most_s = std::min(most_s, player_.next_s() - seconds());
    if (parts_.waker.sleep(std::max(0.0, most_s)) != Waker::Reason::woken) return;
    frames_due_ = std::max(frames_due_, 1);
}

void Window::draw_frame() {
    const double now = seconds();
    const double dt = now - last_frame_s_;
    last_frame_s_ = now;
    frames_due_ = std::max(0, frames_due_ - 1);
    if (parts_.trace.is_on()) parts_.trace.probes()->begin_frame();

    const auto actions = parts_.bridge.begin_frame(dt);
    take_news();
    for (const Action action : actions) perform(action);
    play_on();
    const MapMouse mouse = parts_.bridge.map_mouse();
    if (mouse.pressed || mouse.wheel != 0) flight_.stop(); // the hand takes over where it was to go
    if (history_.current().shows_large_chart())
        hovered_.clear(); // there is no map to take hold of
    else
        use_hand(hand_.move(mouse, world(), history_.current(), viewport(), parts_.map, now));
    // Events that came faster than the screen can show are worked off without drawing, and without numbers.
    const bool is_late = parts_.bridge.has_more_events() && seconds() - last_shown_s_ < longest_wait_s;
    const View drawn = history_.current();
    const Viewport before = viewport();
    Requests requests = panels_.draw(drawn, is_late ? nullptr : &answers(), facts(), steps());
    settle(before);
    apply(std::move(requests), drawn);
    panels_wake_s_.reset();

    const Viewport place = viewport();
    if (is_late || place.width <= 0 || place.height <= 0) {
        parts_.bridge.drop_frame();
        return;
    }
    if (const double early = shortest_frame_s - (seconds() - last_drawn_s_); early > 0 && last_drawn_s_ > 0)
        std::this_thread::sleep_for(std::chrono::duration<double>(early));
    last_drawn_s_ = seconds();
    begin_flight();
    const View on_its_way = drawn_view(); // the flight may end with it
    parts_.map.update(answers(), on_its_way, place,
                      panels_.layout(place.width, place.height, place.scale).filter.shown
                          ? LegendStyle::brief
                          : LegendStyle::full,
                      hand_.is_dragging() || player_.is_playing() || flight_.is_under_way());
    parts_.map.show();
    parts_.bridge.end_frame();
    if (!keep_at_s_) keep_at_s_ = last_drawn_s_ + keep_after_s;
    if (const auto wake = parts_.bridge.wake_in()) panels_wake_s_ = seconds() + *wake;
    if (!openings_.empty())
        panels_wake_s_ = std::min(panels_wake_s_.value_or(1e18), last_drawn_s_ + flash_frame_s);
    if (frames_to_screenshot_ > 0 && --frames_to_screenshot_ == 0) take_screenshot();
    parts_.window.display();
    last_shown_s_ = seconds();
    write_trace(!frame_is_due() && parts_.jobs.under_way().empty() && !parts_.map.is_busy() &&
                !export_.is_running() && !reloading_.is_asked() && !player_.is_playing() &&
                !flight_.is_under_way() && openings_.empty());
}

void Window::use_hand(const HandResult& hand) {
    if (hand.starts_act) history_.finish_act();
    if (hand.edit) apply(*hand.edit);
    if (hand.act_is_finished) history_.finish_act();
    if (!hand.to_choose.empty()) panels_.pick(hand.to_choose);
    hovered_ = hand.hovered;
    panels_.hover(hand.hovered);
    if (hand.pointed) point(*hand.pointed, hand.asks_menu);
    if (hand_.is_dragging() || !hand.hovered.empty()) parts_.bridge.show_hand(hand_.is_dragging());
}

namespace {

/// What is said of a place, and how many users of somebody's own are there.
Pointed with_users(const World& world, const View& view, std::optional<Pointed> pointed, const Country* country, double weight) {
    const Users* users = view.analysis.weight == Weight::own ? world.users_called(view.analysis.own_weight) : &world.users.front();
    const std::string figure = fmt::format("{} {}", amount_words(weight), users ? users->name : "");
    if (!pointed) return {country ? country->name : "At sea", figure, "here", std::nullopt};
    pointed->more += fmt::format("{}{} here", pointed->more.empty() ? "" : "; ", figure);
    return std::move(*pointed);
}

} // namespace

/// What the map says under the pointer, unless sites are named there.
void Window::point(LonLat place, bool asks_menu) {
    const UserMark* users = parts_.map.users_at(place);
    const bool tells = hovered_.empty() && (users || history_.current().analysis.kind != AnalysisKind::none);
    if ((!tells && !asks_menu) || parts_.bridge.has_more_events() || flight_.is_under_way()) return;
    const Country* country = parts_.map.country_at(place);
    auto pointed = pointed_at(*parts_.analyst, answers(), history_.current(), place, country);
    if (users && hovered_.empty()) pointed = with_users(world(), history_.current(), std::move(pointed), country, users->weight);
    if (asks_menu)
        panels_.open_menu({place, country ? country->code : "", std::move(pointed), hovered_});
    else if (pointed)
        panels_.point(std::move(*pointed));
}

void Window::apply(Edit edit) {
    const View& now = history_.current();
    const bool selects = edit.next.selection != now.selection && !edit.next.selection.empty();
    const bool clears = edit.next.selection.empty() && !now.selection.empty();
    const bool moves = edit.next.camera != now.camera;
    const Viewport before = viewport();
    if (edit.next.as_of != now.as_of && edit.act != "play") pause();
    if (edit.act == "event") {
        // The list stays in sight.
    } else if (selects) {
        if (panels_.show_details() && !moves)
            edit.next = settled_view(world(), std::move(edit.next), before, viewport());
    } else if (clears && panels_.close_own_details() && !moves) {
        edit.next = settled_view(world(), std::move(edit.next), before, viewport());
    }
    // What is chosen or gone to is on the map, and so is an analysis.
    const bool wants_map = selects || moves || edit.next.analysis.kind != now.analysis.kind;
    if (wants_map && now.large_chart) edit.next.large_chart = false;
    if (edit.next == now) return;
    wants_flight_ = edit.act != "drag" && edit.act != "zoom" && edit.act != "pan" && edit.act != "meridian";
    if (moves && !wants_flight_) flight_.stop(); // the keys go on from where it was to go
    brings_sources_ = brings_sources_ || edit.next.sources.size() > now.sources.size();
    history_.edit(std::move(edit.next), edit.act);
    frames_due_ = std::max(frames_due_, 2);
}

/// Who switches reach on by hand begins with the threshold that tells most; files and stories say theirs.
void Window::begin_reach(View& next) {
    const Analysis& now = history_.current().analysis;
    const bool begins = next.analysis.kind == AnalysisKind::reach && now.kind != AnalysisKind::reach;
    if (!begins || next.analysis.reach_ms != now.reach_ms || next.analysis.thresholds_ms != Analysis{}.thresholds_ms) return;
    next.analysis.reach_ms = telling_threshold(*parts_.analyst, question_of(next, options_.today));
}

void Window::apply(Requests requests, const View& from) {
    const bool asks_window =
        requests.save_view || requests.open_view || requests.take_table || requests.start_export || requests.cancel_export;
    if (asks_window) frames_due_ = frames_after_input; // what comes of it changes what the panels say
    // Several widgets may propose in one frame, each from the View that it was drawn from: what one does not
    // change, the other may have.
    for (Edit& edit : requests.edits) {
        edit.next = changed(history_.current(), from, edit.next);
        begin_reach(edit.next);
        apply(std::move(edit));
    }
    if (requests.act_is_finished) history_.finish_act();
    for (const Action action : requests.actions) perform(action);
    if (requests.visit) {
        history_.finish_act();
        apply(visit_edit(world(), history_.current(), viewport(), *requests.visit, options_.today));
        history_.finish_act();
    }
    if (requests.close_story) close_story();
    if (!requests.problem.empty()) notify({NoticeKind::error, requests.problem, {}});
    if (requests.cancel_export) export_.cancel();
    if (requests.start_export) start_export(*requests.start_export);
    if (requests.take_table) take_table(*requests.take_table);
    if (requests.save_view) save_view(*requests.save_view);
    if (requests.open_view) open_view(*requests.open_view);
    if (requests.open_folder && !open_folder(*requests.open_folder))
        notify({NoticeKind::error,
                "There is no file manager to show the folder with (xdg-open was not found).",
                {}});
    if (requests.open_address && !open_address(*requests.open_address))
        notify({NoticeKind::error,
                fmt::format("There is no browser to open {} with (xdg-open was not found).", *requests.open_address),
                {}});
}

void Window::perform(Action action) {
    frames_due_ = std::max(frames_due_, 2);
    action = panels_.meant(action);
    const Viewport before = viewport();
    if (panels_.perform(action, history_.current(), facts())) {
        settle(before);
        return;
    }
    if (action == Action::undo || action == Action::redo)
        step(action);
    else if (action == Action::quit)
        is_open_ = false;
    else if (action == Action::reload)
        reload();
    else if (action == Action::play)
        play_or_pause();
    else if (action == Action::story_next || action == Action::story_previous)
        turn_page((story_ ? story_->page() : 0) + (action == Action::story_next ? 1 : std::size_t(-1)));
    else if (action == Action::cancel && history_.current().selection.empty() && story_)
        close_story();
    else if (auto edit = edit_for(action, world(), history_.current(), viewport(), options_.today,
                                  panels_.state().step)) {
        begin_reach(edit->next);
        apply(std::move(*edit));
    }
}

void Window::step(Action action) {
    pause();
    const bool had_selection = !history_.current().selection.empty();
    if (action == Action::undo)
        history_.undo();
    else
        history_.redo();
    wants_flight_ = true;
    // The panel comes and goes with the selection, as it did when the cameras were chosen.
    const bool has_selection = !history_.current().selection.empty();
    if (has_selection && !had_selection && !panels_.state().shows(Tab::events)) panels_.show_details();
    if (had_selection && !has_selection) panels_.close_own_details();
    if (!story_) return;
    if (const auto page = story_->page_of(history_.current()); page && page != story_->page())
        story_->show(*page, *parts_.analyst);
}

/// Never worked out here: it takes seconds.
std::shared_ptr<const ShareSeries> Window::shares_so_far() const {
    static const auto nothing = std::make_shared<const ShareSeries>();
    const auto made = series_.series();
    return made ? made : nothing;
}

const Answers& Window::answers() {
    const View& view = history_.current();
    Wanted wanted = panels_.wanted();
    if (view.shows_large_chart() && view.chart == ChartKind::share) wanted.shares = shares_so_far();
    const bool is_same =
        answers_ && answers_->snapshot == snapshot_ && wanted_ == wanted && asks_the_same(answered_, view);
    if (is_same) return *answers_;
    answers_ = analyse(*parts_.analyst, view, options_.today, wanted);
    answered_ = view;
    wanted_ = wanted;
    return *answers_;
}

void Window::take_news() {
    take_reloaded();
    // Sources come and go with the View.
    if (!reloading_.is_asked() && history_.current().sources != tried_sources_) reload();
    if (panels_.wants_shares(history_.current()))
        series_.ask(snapshot_, history_.current(), timeline_span(world().catalogue, options_.today));
    if (const auto status = export_.news()) {
        panels_.set_export_status(*status);
        frames_due_ = std::max(frames_due_, 2);
        if (status->phase == ExportStatus::Phase::done)
            notify({NoticeKind::info, fmt::format("Saved {}", export_.path().string()),
                    export_.path().parent_path()});
        if (status->phase == ExportStatus::Phase::failed && !panels_.shows_export())
            notify({NoticeKind::error, fmt::format("{} was not written. {}", export_.path().filename().string(), status->text), {}});
    }
    if (lacks_threads() && !std::exchange(has_told_of_threads_, true))
        notify(
            {NoticeKind::info, "The system gives no more threads: one thing is done after the other.", {}});
    const auto problem = parts_.map.problem();
    if (!problem || told_problem_ == to_string(*problem)) return;
    told_problem_ = to_string(*problem);
    notify({NoticeKind::error, "A part of the map could not be loaded. " + *told_problem_, {}});
}

void Window::keep_state() {
    keep_at_s_.reset();
    WindowState current = state();
    if (current == kept_) return;
    kept_ = std::move(current);
    if (auto saved = save_state(state_file(), kept_); !saved)
        notify({NoticeKind::error,
                "The view cannot be kept for the next start. " + to_string(saved.error()),
                {}});
}

void Window::write_trace(bool is_idle) {
    if (!parts_.trace.is_on()) return;
    const View& view = history_.current();
    // Numbers that no panel shows would slow down what is measured by it.
    const Wanted all{true, true, false, shares_so_far()};
    const Answers told = is_idle ? analyse(*parts_.analyst, view, options_.today, all) : Answers{};
    parts_.trace.write({world(), view, parts_.map.scene(), parts_.trace.rects(), panels_.state(),
                        shown_sites(world().catalogue, view, options_.today).size(), is_idle,
                        parts_.map.is_busy(), hand_.is_dragging(), panels_.last_notice(), panels_.tag(), hovered_,
                        panels_.details(), told.coverage.get(), told.comparison.get(), panels_.timeline(),
                        panels_.events(), story_ ? &story_->model() : nullptr, player_.is_playing(),
                        options_.today, source_cards(*snapshot_, view)});
}

} // namespace footprint
