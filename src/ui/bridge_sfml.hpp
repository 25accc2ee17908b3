// SPDX-License-Identifier: MIT
#pragma once

// Dear ImGui on an SFML window: events in, a frame out, drawn by ImGui's OpenGL 3 backend into the current
// context. The one place in ui/ that knows SFML and OpenGL.
//
// Events are fed at the pace of frames: a key or a button that goes down and up between two frames would
// otherwise be lost. While `has_more_events`, the next frame is due at once.

#include "base/image.hpp"
#include "ui/actions.hpp"

#include <SFML/Window.hpp>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

struct ImGuiContext;

namespace footprint {

struct Look;
struct PreparedFonts;
class Probes;

/// X11 wants cursors to outlive the window: make this first.
class Cursors {
  public:
    Cursors();
    ~Cursors();
    Cursors(const Cursors&) = delete;
    Cursors& operator=(const Cursors&) = delete;

  private:
    friend class Bridge;
    struct State;
    std::unique_ptr<State> state_;
};

/// The mouse where it is the map's and not a panel's, physical pixels.
struct MapMouse {
    double x = 0;
    double y = 0;
    bool is_over = false; ///< over the map, and in the window
    bool pressed = false; ///< in this frame, the left button
    bool down = false;    ///< since a press on the map
    bool released = false;
    bool double_clicked = false;
    bool right_clicked = false; ///< on the map, in this frame
    double wheel = 0; ///< notches, away from the user positive
};

class Bridge {
  public:
    /// `probes` may be null. Needs the window's context to be current, here and in every call.
    Bridge(sf::Window& window, Cursors& cursors, std::unique_ptr<PreparedFonts> fonts, float scale,
           Probes* probes);
    ~Bridge();
    Bridge(const Bridge&) = delete;
    Bridge& operator=(const Bridge&) = delete;

    void queue(const sf::Event& event) { events_.push_back(event); }
    bool has_more_events() const { return !events_.empty(); }

    /// Feeds events, begins ImGui's frame, and returns the keys that are not a text field's.
    std::vector<Action> begin_frame(double seconds_since_last);
    /// Ends the frame and draws it over what the current framebuffer holds.
    void end_frame();
    /// Ends the frame and draws nothing.
    void drop_frame();

    /// What the window's back buffer holds, row 0 at the top, opaque.
    Image read_window() const;

    /// Valid between begin_frame and the end.
    MapMouse map_mouse() const;
    bool is_typing() const;
    bool is_in_dialog() const;
    void show_hand(bool grabbing);

    /// Seconds until the interface wants a frame on its own account; none: not before something happens.
    std::optional<double> wake_in() const;

    Look& look() { return *look_; }

  private:
    bool feed(const sf::Event& event);
    void update_cursor();

    sf::Window& window_;
    Cursors::State& cursors_;
    std::unique_ptr<PreparedFonts> fonts_;
    std::unique_ptr<Look> look_;
    ImGuiContext* context_ = nullptr;
    std::deque<sf::Event> events_;
    std::vector<Chord> chords_;
    int dialog_tab_ = 0; ///< pressed in a dialog: to the next control, or with -1 the one before
    int shown_cursor_ = -2;
    bool clicked_or_typed_ = false; ///< in this frame: what follows waits for the next
    bool inside_ = false;
    bool map_has_button_ = false;
};

} // namespace footprint
