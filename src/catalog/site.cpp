// SPDX-License-Identifier: MIT
#include "catalog/site.hpp"

namespace footprint {

Status status_on(const Site& site, Date day) {
    const bool not_yet = !site.opened || day < site.opened->when.first;
    if (not_yet) {
        const bool is_announced = site.announced && day >= site.announced->when.last;
        return is_announced ? Status::announced : Status::absent;
    }
    if (site.closed && day >= site.closed->when.last) return Status::closed;
    if (site.closed && day >= site.closed->when.first) return Status::uncertain;
    return day < site.opened->when.last ? Status::uncertain : Status::open;
}

} // namespace footprint
