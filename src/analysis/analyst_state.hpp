// SPDX-License-Identifier: MIT
#pragma once

// What an Analyst keeps between questions. Private to analysis/.

#include "analysis/analyst.hpp"
#include "analysis/field_grid.hpp"
#include "analysis/service.hpp"
#include "analysis/user_ways.hpp"

namespace footprint {

/// The nearest sites of every place for one footprint, and the places in their order.
struct Solved {
    TwoNearest nearest;
    std::vector<std::uint32_t> order;
};

/// The sites of one side: those that are certainly open, and with them those that may be.
struct SiteSets {
    std::vector<ShownSite> shown;
    std::vector<std::size_t> certain;
    std::vector<std::size_t> possible;

    bool has_uncertain() const { return certain.size() != possible.size(); }
};

/// Closed sites serve nobody.
SiteSets site_sets(const Catalogue& catalogue, const Question& question);

/// The last few values made of a key, the latest first.
template <class Key, class Value>
class Recent {
  public:
    explicit Recent(std::size_t most) : most_(most) {}

    std::shared_ptr<const Value> find(const Key& key) {
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (items_[i].first == key) {
                std::rotate(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(i),
                            items_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
                return items_.front().second;
            }
        return nullptr;
    }
    std::shared_ptr<const Value> add(Key key, Value value) {
        items_.insert(items_.begin(), {std::move(key), std::make_shared<const Value>(std::move(value))});
        if (items_.size() > most_) items_.pop_back();
        return items_.front().second;
    }

  private:
    std::size_t most_;
    std::vector<std::pair<Key, std::shared_ptr<const Value>>> items_;
};

/// Who is served, made ready.
struct Population {
    Demand demand;
    Overrides overrides;                           ///< of the demand's places
    std::map<std::size_t, UserPlaces> user_places; ///< by epoch
};

/// What the nearest sites depend on.
struct SolveKey {
    const Population* population = nullptr;
    std::size_t epoch = 0;
    RttModel model = RttModel::users;
    Origin origin = Origin::wired_user;
    std::vector<std::size_t> sites;

    bool operator==(const SolveKey&) const = default;
};

struct AnalystState {
    explicit AnalystState(SnapshotPointer frozen) : snapshot(std::move(frozen)), world(&snapshot->world) {}

    /// Whom the analysis counts.
    Population& population(const Analysis& analysis);
    const Demand& demand(const Question& question) { return population(question.analysis).demand; }
    const FieldGrid& the_grid();
    /// The sites in the graph of `day`; days between two changes of the graph share one.
    const SiteNetwork& network(Date day);
    std::size_t epoch(Date day) const;
    /// The users' ways on it.
    const UserWays& user_ways(Date day);
    const UserPlaces& user_places(Population& population, Date day);
    const std::vector<float>& grid_to_gateway(Date day);

    /// One answer for each of `sets`, the missing ones made side by side. The references of one call stay
    /// good until the next.
    std::vector<std::shared_ptr<const Solved>> solve(const Question& question,
                                                     const std::vector<std::vector<std::size_t>>& sets);

    SnapshotPointer snapshot;
    const World* world;
    std::map<std::string, Population> populations; ///< by the name of users of one's own; "": the world's cities
    std::optional<FieldGrid> grid;
    std::map<std::size_t, SiteNetwork> networks; ///< by epoch
    std::map<std::size_t, UserWays> ways;
    std::map<std::size_t, std::vector<float>> grid_to_gateways;
    Recent<SolveKey, Solved> solved{48};
    Recent<Question, Coverage> coverages{8};
    Recent<Question, Coverage> city_coverages{1};
    Recent<Question, Comparison> comparisons{8};
    Recent<Question, Comparison> city_comparisons{1};
    Recent<std::pair<Question, CatchmentBorders>, Field> fields{4};
    Recent<Question, std::vector<double>> breaks{8};
    std::map<RttModel, std::vector<ModelError>> model_errors;
};

/// From one place to one site. `country` of the start matters to users' ways.
Rtt estimate(AnalystState& state, RttModel model, Date day, const Start& start, std::size_t site);
Coverage make_coverage(AnalystState& state, const Question& question);
Coverage make_city_coverage(AnalystState& state, const Question& question);
Comparison make_comparison(AnalystState& state, const Question& question);
Comparison make_city_comparison(AnalystState& state, const Question& question);
Field make_field(AnalystState& state, const Question& question, CatchmentBorders borders);
std::vector<ModelError> make_model_errors(AnalystState& state, RttModel asked);
std::vector<double> make_breaks(AnalystState& state, const Question& question);
Ranking make_ranking(AnalystState& state, const Question& question, const Start& start, RankBy by);

} // namespace footprint
