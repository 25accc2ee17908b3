// SPDX-License-Identifier: MIT
#pragma once

// What is asked: whose sites, on which day, for whom, counted how.

#include "view/view.hpp"

namespace footprint {

struct Question {
    Filter filter;                        ///< who serves, see `serving`
    std::optional<CountryCodes> audience; ///< who is served; none: everybody
    Date day;
    Analysis analysis;

    bool operator==(const Question&) const = default;
};

inline Question question_of(const View& view, Date today) {
    return {view.filter, view.audience, view.day(today), view.analysis};
}

/// The question about one side of a comparison alone.
Question side_question(const Question& question, const Side& side);

} // namespace footprint
