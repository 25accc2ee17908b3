// SPDX-License-Identifier: MIT
#pragma once

#include "view/view.hpp"

namespace footprint {

/// A View that differs from the plain one in every field.
inline View other_view() {
    View view;
    view.camera = Camera{{12, 34}, 5};
    view.projection = {ProjectionKind::mercator, 100};
    view.theme = Theme::light;
    view.layers = {Layer::sites};
    view.legend = {LegendPlace{0.25, 0.5}, true};
    view.filter.providers = {{"aws"}};
    view.filter.countries = CountryCodes{"DE"};
    view.filter.statuses = {Status::open};
    view.filter.kinds = {SiteKind::edge};
    view.filter.accesses = {Access::restricted};
    view.filter.search = "x";
    view.audience = CountryCodes{"KE"};
    view.as_of = make_date(2016, 4, 30);
    view.analysis.kind = AnalysisKind::reach;
    view.analysis.form = AnalysisForm::countries;
    view.analysis.model = RttModel::floor;
    view.analysis.access = AccessNetwork::wireless;
    view.analysis.weight = Weight::gdp;
    view.analysis.shares = {{"KE", 40}, {"NG", 60}};
    view.analysis.thresholds_ms = {10, 70, 100};
    view.analysis.reach_ms = 70;
    view.analysis.a.filter.providers = {{"azure"}};
    view.analysis.a.as_of = make_date(2015, 1, 1);
    view.analysis.b.filter.countries = CountryCodes{"FR"};
    view.selection = {"aws/x", "FR", LonLat{2, 48}};
    view.rank_by = RankBy::km;
    view.chart = ChartKind::share;
    view.large_chart = true;
    view.events.days = {EventRange::own, {make_date(2016, 1, 1), make_date(2018, 12, 31)}};
    view.events.kinds = {EventKind::closed};
    view.events.only_firsts = true;
    view.events.by = EventGrouping::year;
    view.sources = {{SourceRole::sites, "/data/edges.gpkg", "sites", {}}};
    return view;
}

} // namespace footprint
