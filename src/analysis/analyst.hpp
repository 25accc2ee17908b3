// SPDX-License-Identifier: MIT
#pragma once

// Answers questions about one Snapshot. Prepares what its cities and sites need for fast answers (on first
// use: 15 ms), and remembers the last answers. Belongs to one thread at a time; works on two. What a whole
// View asks: answers.hpp.

#include "analysis/comparison.hpp"
#include "analysis/coverage.hpp"
#include "analysis/field.hpp"
#include "analysis/hub_graph.hpp"
#include "analysis/ranking.hpp"
#include "analysis/snapshot.hpp"

#include <memory>

namespace footprint {

struct AnalystState;

class Analyst {
  public:
    /// Its World has cities, or every weight is 0.
    explicit Analyst(SnapshotPointer snapshot);
    ~Analyst();
    Analyst(Analyst&&) noexcept;
    Analyst& operator=(Analyst&&) noexcept;

    /// By world, market, subregion and country, in this order; or by city, the largest weight first.
    std::shared_ptr<const Coverage> coverage(const Question& question);
    std::shared_ptr<const Coverage> coverage_by_city(const Question& question);

    /// Sides A and B of the question's analysis.
    std::shared_ptr<const Comparison> comparison(const Question& question);
    std::shared_ptr<const Comparison> comparison_by_city(const Question& question);

    /// Of the nearest site, or of the comparison if the question's kind is that.
    std::shared_ptr<const Field> field(const Question& question, CatchmentBorders borders);

    /// The breaks of the map's classes, ms: of the times to the nearest site, or of the differences of a comparison. They
    /// do not depend on the question's day, so that colours mean the same while time runs. Empty where nobody is reached.
    std::vector<double> breaks(const Question& question);

    Ranking rank(const Question& question, const Start& start, RankBy by = RankBy::rtt);

    /// How the model sees the way: along the corridors, of users by their gateway, or straight.
    Route route(const Question& question, const Start& start, std::size_t site);

    /// Whether the same corridors count on both days.
    bool same_corridors(Date a, Date b) const;

    /// The model against the measured pairs, users as wired: by the model that answers for data centers apart
    /// from that for users. Empty if nothing was measured.
    std::vector<ModelError> model_errors(RttModel model);

    /// Makes ready what the first answers need, so that they come fast.
    void prepare();

    const SnapshotPointer& snapshot() const;
    const World& world() const { return snapshot()->world; }

  private:
    std::unique_ptr<AnalystState> state_;
};

} // namespace footprint
