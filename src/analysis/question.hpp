// SPDX-License-Identifier: MIT
#pragma once

// What is asked: whose sites, on which day, for whom, counted how. In an analysis the countries of the filter say who is
// served; sites anywhere that pass the rest of the filter serve them.

#include "view/view.hpp"

namespace footprint {

struct Question {
    Filter filter; ///< its countries: who is served
    Date day;
    Analysis analysis;

    bool operator==(const Question&) const = default;
};

inline Question question_of(const View& view, Date today) { return {view.filter, view.day(today), view.analysis}; }

/// The question about one side of a comparison alone.
Question side_question(const Question& question, const Side& side);

} // namespace footprint
