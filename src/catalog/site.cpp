// SPDX-License-Identifier: MIT
#include "catalog/site.hpp"

namespace footprint {

Lifetime lifetime_of(const Site& site) {
    const auto when = [](const std::optional<DatedEvent>& event) { return event ? event->when : never; };
    return {when(site.announced), when(site.opened), when(site.closed)};
}

Status status_on(const Lifetime& life, Date day) {
    if (day < life.opened.first) return day >= life.announced.last ? Status::announced : Status::absent;
    if (day >= life.closed.last) return Status::closed;
    if (day >= life.closed.first) return Status::uncertain;
    return day < life.opened.last ? Status::uncertain : Status::open;
}

const Source& best_source(const Site& site) {
    static const Source none;
    return site.sources.empty() ? none : site.sources.front();
}

} // namespace footprint
