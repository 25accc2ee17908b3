// SPDX-License-Identifier: MIT
#pragma once

// SFML's keys as ImGui's and as ours. Part of the bridge.

#include "ui/actions.hpp"

#include <SFML/Window/Event.hpp>
#include <cstdint>
#include <imgui.h>
#include <optional>

namespace footprint {

/// Tells ImGui which of SFML's keys are which; once.
void map_keys(ImGuiIO& io);
void feed_key(ImGuiIO& io, const sf::Event::KeyEvent& key, bool down);
/// The window lost the focus: no key counts as held.
void release_all(ImGuiIO& io);

/// The chord of a key that is known by its place; none for others and while Alt is held.
std::optional<Chord> chord_of(const sf::Event::KeyEvent& key);
/// The chord of a key that is known by the character it types, whatever the keyboard's layout.
std::optional<Chord> chord_of(std::uint32_t unicode);

} // namespace footprint
