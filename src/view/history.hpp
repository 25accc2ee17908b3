// SPDX-License-Identifier: MIT
#pragma once

// Undo and redo: a stack of Views. Edits that belong together (a drag, typing a word, a wheel turn) come as one act.

#include "view/view.hpp"

#include <string>
#include <vector>

namespace footprint {

class History {
  public:
    explicit History(View first) : current_(std::move(first)) {}

    const View& current() const { return current_; }

    /// Makes `next` the current View. Where `act` is not empty and equals that of the last edit, both are one act:
    /// undo goes back to before the first of them. An edit that changes nothing is none.
    void edit(View next, std::string_view act = {});

    /// The current View follows from what is no edit (panels that come and go): nothing to undo.
    void amend(View next) { current_ = std::move(next); }

    /// Ends the running act: the next edit is undone on its own.
    void finish_act() { act_.clear(); }

    bool can_undo() const { return !past_.empty(); }
    bool can_redo() const { return !future_.empty(); }
    /// What undo and redo lead to; null if there is nothing.
    const View* earlier() const { return past_.empty() ? nullptr : &past_.back(); }
    const View* later() const { return future_.empty() ? nullptr : &future_.back(); }
    void undo();
    void redo();

    static constexpr std::size_t max_depth = 500;

  private:
    View current_;
    std::vector<View> past_;
    std::vector<View> future_;
    std::string act_;
};

} // namespace footprint
