// SPDX-License-Identifier: MIT
#include "ui/sfml_keys.hpp"

#include <algorithm>
#include <array>

namespace footprint {
namespace {

struct KeyName {
    sf::Keyboard::Key key;
    std::string_view name;
};

constexpr std::array named_keys{
    KeyName{sf::Keyboard::Left, "Left"},     KeyName{sf::Keyboard::Right, "Right"},
    KeyName{sf::Keyboard::Up, "Up"},         KeyName{sf::Keyboard::Down, "Down"},
    KeyName{sf::Keyboard::Home, "Home"},     KeyName{sf::Keyboard::Tab, "Tab"},
    KeyName{sf::Keyboard::Escape, "Escape"}, KeyName{sf::Keyboard::F1, "F1"},
    KeyName{sf::Keyboard::F6, "F6"},         KeyName{sf::Keyboard::Space, "Space"},   KeyName{sf::Keyboard::PageUp, "PageUp"},
    KeyName{sf::Keyboard::PageDown, "PageDown"},
};
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Keys that reach us as the character they type, whatever the keyboard's layout.
constexpr std::array<std::string_view, 7> typed_keys{"+", "=", "-", "?", "/", ",", "."};

} // namespace

std::optional<Chord> chord_of(const sf::Event::KeyEvent& key) {
    if (key.alt || key.system) return std::nullopt;
    for (const KeyName& row : named_keys)
        if (row.key == key.code) return Chord{row.name, key.control, key.shift};
    if (key.code >= sf::Keyboard::A && key.code <= sf::Keyboard::Z)
        return Chord{letters.substr(static_cast<std::size_t>(key.code), 1), key.control, key.shift};
    return std::nullopt;
}

std::optional<Chord> chord_of(std::uint32_t unicode) {
    for (const std::string_view typed : typed_keys)
        if (unicode == static_cast<std::uint32_t>(typed[0])) return Chord{typed, false, false};
    return std::nullopt;
}

#if IMGUI_VERSION_NUM < 18700
void map_keys(ImGuiIO& io) {
    io.KeyMap[ImGuiKey_Tab] = sf::Keyboard::Tab;
    io.KeyMap[ImGuiKey_LeftArrow] = sf::Keyboard::Left;
    io.KeyMap[ImGuiKey_RightArrow] = sf::Keyboard::Right;
    io.KeyMap[ImGuiKey_UpArrow] = sf::Keyboard::Up;
    io.KeyMap[ImGuiKey_DownArrow] = sf::Keyboard::Down;
    io.KeyMap[ImGuiKey_PageUp] = sf::Keyboard::PageUp;
    io.KeyMap[ImGuiKey_PageDown] = sf::Keyboard::PageDown;
    io.KeyMap[ImGuiKey_Home] = sf::Keyboard::Home;
    io.KeyMap[ImGuiKey_End] = sf::Keyboard::End;
    io.KeyMap[ImGuiKey_Delete] = sf::Keyboard::Delete;
    io.KeyMap[ImGuiKey_Backspace] = sf::Keyboard::Backspace;
    io.KeyMap[ImGuiKey_Enter] = sf::Keyboard::Enter;
    io.KeyMap[ImGuiKey_Escape] = sf::Keyboard::Escape;
    io.KeyMap[ImGuiKey_Space] = sf::Keyboard::Space;
    io.KeyMap[ImGuiKey_A] = sf::Keyboard::A;
    io.KeyMap[ImGuiKey_C] = sf::Keyboard::C;
    io.KeyMap[ImGuiKey_V] = sf::Keyboard::V;
    io.KeyMap[ImGuiKey_X] = sf::Keyboard::X;
    io.KeyMap[ImGuiKey_Y] = sf::Keyboard::Y;
    io.KeyMap[ImGuiKey_Z] = sf::Keyboard::Z;
}

void feed_key(ImGuiIO& io, const sf::Event::KeyEvent& key, bool down) {
    if (key.code >= 0 && key.code < sf::Keyboard::KeyCount) io.KeysDown[key.code] = down;
    const bool is_ctrl = key.code == sf::Keyboard::LControl || key.code == sf::Keyboard::RControl;
    const bool is_shift = key.code == sf::Keyboard::LShift || key.code == sf::Keyboard::RShift;
    io.KeyCtrl = is_ctrl ? down : key.control;
    io.KeyShift = is_shift ? down : key.shift;
    io.KeyAlt = key.alt;
}
#else
void map_keys(ImGuiIO&) {}

static ImGuiKey imgui_key(sf::Keyboard::Key key) {
    switch (key) {
    case sf::Keyboard::Tab: return ImGuiKey_Tab;
    case sf::Keyboard::Left: return ImGuiKey_LeftArrow;
    case sf::Keyboard::Right: return ImGuiKey_RightArrow;
    case sf::Keyboard::Up: return ImGuiKey_UpArrow;
    case sf::Keyboard::Down: return ImGuiKey_DownArrow;
    case sf::Keyboard::PageUp: return ImGuiKey_PageUp;
    case sf::Keyboard::PageDown: return ImGuiKey_PageDown;
    case sf::Keyboard::Home: return ImGuiKey_Home;
    case sf::Keyboard::End: return ImGuiKey_End;
    case sf::Keyboard::Delete: return ImGuiKey_Delete;
    case sf::Keyboard::Backspace: return ImGuiKey_Backspace;
    case sf::Keyboard::Enter: return ImGuiKey_Enter;
    case sf::Keyboard::Escape: return ImGuiKey_Escape;
    case sf::Keyboard::Space: return ImGuiKey_Space;
    case sf::Keyboard::A: return ImGuiKey_A;
    case sf::Keyboard::C: return ImGuiKey_C;
    case sf::Keyboard::V: return ImGuiKey_V;
    case sf::Keyboard::X: return ImGuiKey_X;
    case sf::Keyboard::Y: return ImGuiKey_Y;
    case sf::Keyboard::Z: return ImGuiKey_Z;
    default: return ImGuiKey_None;
    }
}

void feed_key(ImGuiIO& io, const sf::Event::KeyEvent& key, bool down) {
    const bool is_ctrl = key.code == sf::Keyboard::LControl || key.code == sf::Keyboard::RControl;
    const bool is_shift = key.code == sf::Keyboard::LShift || key.code == sf::Keyboard::RShift;
    io.AddKeyEvent(ImGuiMod_Ctrl, is_ctrl ? down : key.control);
    io.AddKeyEvent(ImGuiMod_Shift, is_shift ? down : key.shift);
    if (const ImGuiKey known = imgui_key(key.code); known != ImGuiKey_None) io.AddKeyEvent(known, down);
}
#endif

void release_all(ImGuiIO& io) {
#if IMGUI_VERSION_NUM < 18700
    std::fill(std::begin(io.KeysDown), std::end(io.KeysDown), false);
    io.KeyCtrl = io.KeyShift = io.KeyAlt = false;
#else
    io.ClearInputKeys();
#endif
}

} // namespace footprint
