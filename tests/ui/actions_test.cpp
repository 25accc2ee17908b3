// SPDX-License-Identifier: MIT
#include "ui/actions.hpp"

#include <doctest/doctest.h>
#include <set>
#include <string>

using namespace footprint;

TEST_CASE("every action stands in its own row of the table, with a name and a tooltip") {
    std::set<std::string_view> ids;
    for (const ActionRow& row : action_table()) {
        CHECK(&row_of(row.action) == &row);
        CHECK(ids.insert(row.id).second);
        CHECK_FALSE(row.name.empty());
        CHECK_FALSE(row.tooltip.empty());
    }
}

TEST_CASE("no two actions share a key") {
    std::set<std::string> keys;
    for (const ActionRow& row : action_table())
        for (const Chord& chord : row.chords)
            if (!chord.key.empty()) CHECK_MESSAGE(keys.insert(to_string(chord)).second, to_string(chord));
}

TEST_CASE("keys are written as people read them") {
    CHECK(to_string(Chord{"Z", true, true}) == "Ctrl+Shift+Z");
    CHECK(to_string(Chord{"Escape"}) == "Esc");
    CHECK(tooltip_of(Action::undo).starts_with("Undo (Ctrl+Z)"));
    CHECK(tooltip_of(Action::about).starts_with("About\n"));
}

TEST_CASE("a text field keeps plain keys and the keys of its own undo and clipboard") {
    for (const Chord& chord : {Chord{"T"}, Chord{"Left"}, Chord{"Tab"}, Chord{"Z", true}, Chord{"?"}}) {
        CHECK(action_for(chord, Typing::no).has_value());
        CHECK_FALSE(action_for(chord, Typing::yes).has_value());
    }
    CHECK(action_for({"Q", true}, Typing::yes) == Action::quit);
    CHECK(action_for({"Escape"}, Typing::yes) == Action::cancel);
    CHECK_FALSE(action_for({"T", true}, Typing::no).has_value());
}

TEST_CASE("in a dialog no key is the map's but those that leave it or the program") {
    for (const ActionRow& row : action_table())
        for (const Chord& chord : row.chords) {
            if (chord.key.empty()) continue;
            const auto action = action_for(chord, Typing::in_dialog);
            CAPTURE(to_string(chord));
            CHECK(action.has_value() == (chord.key == "Escape" || (chord.ctrl && chord.key == "Q")));
        }
}
