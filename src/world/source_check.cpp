// SPDX-License-Identifier: MIT
#include "world/source_check.hpp"

#include "base/text.hpp"
#include "world/known_sites.hpp"
#include "world/place_judge.hpp"
#include "world/position_slips.hpp"
#include "world/row_doubles.hpp"
#include "world/source_cells.hpp"
#include "world/source_columns.hpp"
#include "world/territories.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr double known_site_km = 50;  ///< of where the catalogue has it
constexpr double much_nearer_km = 25; ///< what a less likely slip must bring
constexpr double moved_point_km = 30; ///< of the city: a weak explanation needs a good place

class Checker {
  public:
    Checker(const SourceTable& table, const SiteColumns& columns, const World& world,
            std::span<const CountryShape> shapes, Date today)
        : table_(table), columns_(columns), world_(world), today_(today), judge_(world, shapes),
          known_(world.catalogue), doubles_(judge_), astray_(table.astray.begin(), table.astray.end()) {}
    std::vector<SourceFinding> check();

  private:
    std::string text(std::size_t row, SiteColumn column) const { return columns_.text(table_, row, column); }
    void tell(std::size_t row, std::string what) { found_.push_back({row, std::move(what), typed_}); }
    /// Where it was meant to be, if that is known.
    void tell_slip(std::size_t row, std::string what, std::optional<LonLat> meant) {
        found_.push_back({row, std::move(what), typed_, meant, meant.has_value()});
    }
    void check_place(std::size_t row);
    void check_position(std::size_t row, LonLat typed, const SaidPlace& said);
    void tell_misplaced(std::size_t row, LonLat typed, const SaidPlace& said);
    bool tell_empty(std::size_t row, LonLat typed, const SaidPlace& said);
    void check_dates(std::size_t row);
    void check_known(std::size_t row);
    std::optional<Slip> slip_of(LonLat typed, const SaidPlace& said) const;

    const SourceTable& table_;
    const SiteColumns& columns_;
    const World& world_;
    Date today_;
    PlaceJudge judge_;
    KnownSites known_;
    RowDoubles doubles_;
    std::unordered_map<std::size_t, LonLat> astray_;
    std::optional<LonLat> typed_;               ///< of the row that is looked at
    bool is_misplaced_ = false;                 ///< likewise
    std::vector<std::optional<LonLat>> places_; ///< of each row that was looked at, where it stands
    std::vector<SourceFinding> found_;
};

/// The likeliest slip that fits, or another that brings it much nearer to the city.
std::optional<Slip> Checker::slip_of(LonLat typed, const SaidPlace& said) const {
    if (said.is_empty()) return std::nullopt;
    std::optional<Slip> best;
    double least = INFINITY;
    const auto look = [&](const std::vector<Slip>& slips, double nearer_by_km, double within_km = INFINITY) {
        for (const Slip& slip : slips) {
            if (!judge_.fits(said, slip.place)) continue;
            const double km = said.cities.empty()
                                  ? distance_km(judge_.nearest(slip.place)->position, slip.place)
                                  : least_km(said.cities, slip.place);
            if (km >= within_km || (best && km + nearer_by_km >= least)) continue;
            best = slip;
            least = km;
        }
    };
    const bool has_city = !said.cities.empty();
    const double much = has_city ? much_nearer_km : INFINITY;
    look(slips_of(typed), much);
    const auto may_lack_point = [](double number, double most) {
        return std::abs(number) <= most || number == std::round(number);
    };
    if (has_city && may_lack_point(typed.lon, 180) && may_lack_point(typed.lat, 90))
        look(lost_points_of(typed), 0); // rather than whole metres
    look(metres_of(typed), has_city ? 0 : INFINITY);
    look(one_in_metres_of(typed), much);
    if (!best) look(lost_points_of(typed), 0);
    if (!best && has_city) look(moved_points_of(typed), 0, moved_point_km);
    return best;
}

bool Checker::tell_empty(std::size_t row, LonLat typed, const SaidPlace& said) {
    const bool has_lon = std::abs(typed.lon) >= 0.01;
    const bool has_lat = std::abs(typed.lat) >= 0.01;
    if (!has_lon && !has_lat)
        tell_slip(row, "the position is 0, 0: it was left empty", said.town());
    else if (typed.lon == 0 && has_lat)
        tell_slip(row, "the longitude is 0: it was left empty", said.town());
    else if (typed.lat == 0 && has_lon)
        tell_slip(row, "the latitude is 0: it was left empty", said.town());
    else if (typed.lon == typed.lat)
        tell_slip(row, "longitude and latitude are the same number", said.town());
    else
        return false;
    return true;
}

/// Nothing explains it; where it stands may.
void Checker::tell_misplaced(std::size_t row, LonLat typed, const SaidPlace& said) {
    const std::string country = world_.country_name(said.country);
    if (const City* homonym = judge_.homonym_at(said, typed))
        return tell_slip(row,
                         fmt::format("it stands in {}, {}, and says {}", homonym->name,
                                     world_.country_name(homonym->country), country),
                         said.town());
    if (!said.country.empty() && !judge_.is_in(said.country, typed)) {
        const CountryCode there = judge_.country_about(typed);
        if (may_be_called(there.text(), said.country) || judge_.is_at_sea(typed))
            return tell(row, fmt::format("it stands at sea, {:.0f} km from {}",
                                         judge_.km_from(said.country, typed), country));
        return tell(row, fmt::format("it stands in {} or near it, and says {}",
                                     world_.country_name(there.text()), country));
    }
    if (!said.country.empty() && judge_.is_middle(said.country, typed))
        return tell_slip(row, fmt::format("it stands in the middle of {}, not in {}", country, said.city),
                         said.town());
    is_misplaced_ = judge_.is_sure_of_city(said, typed);
    if (!is_misplaced_) return;
    if (said.country.empty()) {
        const City* town = judge_.nearest(typed);
        return tell(row, fmt::format("it stands in {}, {}, and says {}", town->name,
                                     world_.country_name(town->country), said.city));
    }
    tell(row,
         fmt::format("it stands {:.0f} km from {}, {}", least_km(said.cities, typed), said.city, country));
}

void Checker::check_position(std::size_t row, LonLat typed, const SaidPlace& said) {
    const bool is_place = is_valid(typed);
    if (is_place) typed_ = typed;
    is_misplaced_ = true;
    if (std::abs(typed.lon) < 0.01 && std::abs(typed.lat) < 0.01) return void(tell_empty(row, typed, said));
    if (is_place) doubles_.place(typed);
    if (is_place && judge_.fits(said, typed)) {
        is_misplaced_ = said.cities.empty() && judge_.is_label(said.country, typed);
        if (is_misplaced_)
            tell(row, fmt::format("it stands exactly in the middle of {}: the place of the country",
                                  world_.country_name(said.country)));
        return;
    }
    if (const auto slip = slip_of(typed, said)) return tell_slip(row, slip->what, slip->place);
    if (!is_place)
        return tell(row,
                    fmt::format("the position is {:.9g}, {:.9g}, expected -180 to 180 and -90 to 90 degrees",
                                typed.lon, typed.lat));
    if (!tell_empty(row, typed, said)) tell_misplaced(row, typed, said);
}

void Checker::check_place(std::size_t row) {
    typed_.reset();
    is_misplaced_ = false;
    const SaidPlace said = judge_.said(text(row, SiteColumn::country), text(row, SiteColumn::city));
    if (const std::string country = text(row, SiteColumn::country); !country.empty() && said.country.empty())
        tell(row, fmt::format("unknown country '{}'", country));
    if (!table_.points.empty() && table_.points[row]) return check_position(row, *table_.points[row], said);
    if (const auto at = astray_.find(row); at != astray_.end()) {
        if (!table_.is_transformed()) return check_position(row, at->second, said);
        return tell(row, fmt::format("the coordinate ({:.9g}, {:.9g}) is not on the sphere ({})",
                                     at->second.lon, at->second.lat, table_.reference));
    }
    const std::string lon = text(row, SiteColumn::lon);
    const std::string lat = text(row, SiteColumn::lat);
    if (lon.empty() && lat.empty()) {
        const bool has_column = columns_[SiteColumn::lon].has_value() || !table_.points.empty();
        if (has_column || said.cities.empty()) tell_slip(row, "there is no position", said.town());
        return;
    }
    const auto x = written_degrees(lon);
    const auto y = written_degrees(lat);
    if (!x || !y || !std::isfinite(*x) || !std::isfinite(*y))
        return tell(row, fmt::format("the position is '{}', '{}', expected degrees", lon, lat));
    const LonLat typed{*x, *y};
    const bool is_plain = number_in(lon) && number_in(lat);
    if (is_plain || !is_valid(typed) || !judge_.fits(said, typed)) return check_position(row, typed, said);
    doubles_.place(typed);
    typed_ = typed;
    tell_slip(row, "the degrees are written with letters or minutes, expected numbers as 8.6821", typed);
}

void Checker::check_dates(std::size_t row) {
    const auto date = [&](SiteColumn column) -> std::optional<DateInterval> {
        const std::string words = plain_date(text(row, column));
        if (words.empty()) return std::nullopt;
        const auto when = parse_date(words);
        if (when) return *when;
        tell(row, fmt::format("{}: {}", name_in(site_column_names, column), when.error().message));
        return std::nullopt;
    };
    const auto opened = date(SiteColumn::opened);
    const auto closed = date(SiteColumn::closed);
    const std::string status = folded(text(row, SiteColumn::status));
    if (opened && closed && closed->last < opened->first)
        tell(row, fmt::format("closed ({}) before it opened ({})", to_string(*closed), to_string(*opened)));
    if (!says_open(status)) return;
    if (opened && opened->first > today_)
        tell(row, fmt::format("says {}, and opens on {}", status, to_string(*opened)));
    if (closed && closed->last < today_)
        tell(row, fmt::format("says {}, and closed on {}", status, to_string(*closed)));
}

void Checker::check_known(std::size_t row) {
    const auto known = known_.row_of(text(row, SiteColumn::provider), text(row, SiteColumn::id),
                                     text(row, SiteColumn::name));
    if (!known) return;
    const SitePointer site = world_.catalogue.sites.fetch(*known);
    const std::string& provider = world_.catalogue.provider_of(*known).short_name;
    const std::string called = fmt::format(
        "{} {}", provider.empty() ? world_.catalogue.provider_of(*known).name : provider, site->id);
    const double limit_km = site->precision == Precision::metro ? known_site_km : near_city_km;
    const auto is_there = [&](const Slip& slip) {
        return is_valid(slip.place) && distance_km(site->position, slip.place) < limit_km;
    };
    if (typed_ && !is_misplaced_ && distance_km(site->position, *typed_) > limit_km) {
        const std::string there = fmt::format("{} is in {} in the catalogue", called, site->city);
        const std::vector<Slip> slips = slips_of(*typed_);
        if (const auto slip = std::find_if(slips.begin(), slips.end(), is_there); slip != slips.end())
            tell_slip(row, slip->what + ": " + there, slip->place);
        else
            found_.push_back({row,
                              fmt::format("{}, {:.0f} km away", there, distance_km(site->position, *typed_)),
                              typed_, site->position});
    }
    const auto compare = [&](SiteColumn column, const std::optional<DatedEvent>& event,
                             std::string_view verb) {
        const auto said = parse_date(plain_date(text(row, column)));
        if (!said || !event || event->basis == "unknown") return;
        const std::chrono::days a_day{1}; // time zones
        if (said->first > event->when.last + a_day || said->last + a_day < event->when.first)
            tell(row, fmt::format("{} {} {} in the catalogue, not {}", called, verb, event->text,
                                  to_string(*said)));
    };
    compare(SiteColumn::opened, site->opened, "opened");
    compare(SiteColumn::closed, site->closed, "closed");
}

std::vector<SourceFinding> Checker::check() {
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
        check_place(row);
        check_dates(row);
        check_known(row);
        places_.push_back(typed_);
        doubles_.name(row, text(row, SiteColumn::provider), text(row, SiteColumn::id),
                      text(row, SiteColumn::name));
    }
    for (auto& [row, what] : doubles_.found()) found_.push_back({row, std::move(what), places_[row]});
    std::stable_sort(found_.begin(), found_.end(),
                     [](const SourceFinding& a, const SourceFinding& b) { return a.row < b.row; });
    return std::move(found_);
}

} // namespace

Result<SourceCheck> check_source(const SourceTable& table, const std::map<std::string, std::string>& columns,
                                 const World& world, std::span<const CountryShape> shapes, Date today) {
    const auto found = columns_with_places(table, columns);
    if (!found) return tl::unexpected(found.error());
    return SourceCheck{Checker{table, *found, world, shapes, today}.check(), found->words(table.columns),
                       (*found)[SiteColumn::country] || (*found)[SiteColumn::city]};
}

} // namespace footprint
