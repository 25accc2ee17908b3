// SPDX-License-Identifier: MIT
#include "analysis/question.hpp"

namespace footprint {

Question side_question(const Question& question, const Side& side) {
    Question one = question;
    one.filter = side.filter;
    one.day = side.as_of.value_or(question.day);
    return one;
}

} // namespace footprint
