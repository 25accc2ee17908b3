// SPDX-License-Identifier: MIT
#pragma once

// Figures, places, sides and events in words: one way for pictures, tables, panels and verdicts. Cells of
// tables and of panels are shorter and have their own (output/table_figures, ui/panel_figures).

#include "analysis/question.hpp"
#include "analysis/rtt.hpp"
#include "catalog/events.hpp"
#include "analysis/measured.hpp"
#include "world/world.hpp"

#include <string>
#include <vector>

namespace footprint {

/// One text, or both with a dash between them and what they share only once: "3–5 ms".
std::string range_in_words(const std::string& low, const std::string& high, std::string_view unit);

/// "812", "3.4 k", "1.2–1.4 M", "8.1 bn"
std::string amount_words(double certain, double possible);
inline std::string amount_words(double amount) { return amount_words(amount, amount); }

/// "41 %" in a sentence; what is not nothing is not called 0 %, what is not all not 100 %: "under 1 %", "over
/// 99 %".
std::string percent_in_words(double share);

/// "71 %"; "71–74 %" where the uncertain sites make a difference; "<1 %" and ">99 %" at the ends.
std::string share_in_words(double certain, double possible);

/// "8.4" below 10, "85" from there on; of a finite time.
std::string ms_figure(double ms);

/// "1,234 km"; of a finite distance.
std::string km_figure(double km);

/// A model's band: "0.6 to 1.7 times the estimate", "0.9 times the estimate less 3 ms to 1.1 times plus 4
/// ms". Of the floor, which has none, empty.
std::string band_in_words(RttModel model);

/// "Between data centers: 12 measured pairs differ by 6.1 % in the median, 20.3 % at the 90th percentile, bias +1.2 %; 84 % lie in
/// the band"
std::string in_words(const ModelError& error);

/// "people of today": what is counted on a day long before the figures were; empty on a day of their time, or where people make no
/// difference.
std::string people_of_today(const World& world, const Analysis& analysis, Date day);

/// How places are called in a sentence: "the Middle East", "the United States", "Japan".
std::string with_article(std::string places);

/// The sites that serve nobody in `question` only because of their access; in a comparison those of either side.
std::vector<ShownSite> left_out(const World& world, const Question& question);

/// "76 restricted sites left out"; empty if there is none.
std::string left_out_in_words(const World& world, const Question& question);

/// "Amazon EC2 User Guide: document history, Amazon Web Services, 2011-11-08"; without the address.
std::string in_words(const Source& source);

/// The base market of a country; empty if it has none.
std::string market_name(const World& world, std::string_view country);

/// What two sides of a comparison are called: with their days where these differ, with (A) and (B) where they
/// would be called the same.
void tell_apart(std::string& a, std::string& b, Date day_of_a, Date day_of_b);

/// "first of any provider in the Middle East; maybe AWS's first in Bahrain": what says most; empty if it was
/// none.
std::string firsts_in_words(const World& world, const Event& event);

/// "; 2 of them maybe before or after": how many of those that are told lie on days of which that is not
/// certain; empty for none.
std::string doubtful_days_in_words(std::size_t count);

} // namespace footprint
