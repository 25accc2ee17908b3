// SPDX-License-Identifier: MIT
#include "view/history.hpp"

namespace footprint {

void History::edit(View next, std::string_view act) {
    if (next == current_) return;
    const bool same_act = !act.empty() && act == act_ && !past_.empty();
    if (!same_act) {
        past_.push_back(std::move(current_));
        if (past_.size() > max_depth) past_.erase(past_.begin());
    }
    current_ = std::move(next);
    future_.clear();
    act_ = act;
}

void History::undo() {
    if (past_.empty()) return;
    future_.push_back(std::move(current_));
    current_ = std::move(past_.back());
    past_.pop_back();
    act_.clear();
}

void History::redo() {
    if (future_.empty()) return;
    past_.push_back(std::move(current_));
    current_ = std::move(future_.back());
    future_.pop_back();
    act_.clear();
}

} // namespace footprint
