package io.renown.topic;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** When topics are looked for: by night, and sooner when a good part of what there is came since. */
@Component
class TopicTimes {

    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    /** Tenants of one time zone do not begin all at once. */
    private static final int MINUTES = 90;

    /** Reviews that still come in are waited for. */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private static final int A_FEW = 20;
    /** Part of what the latest run saw. */
    private static final int A_GOOD_PART = 4;

    /** With so many, topics of a part of them are better than none for hours. */
    private static final int MANY = 5_000;

    private final TenantDirectory tenants;

    TopicTimes(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    /** @param more vectors that came beside the fresh ones of the row */
    Instant due(TopicRunSql.Row row, int more, Instant now) {
        int fresh = row.fresh() + more;
        Instant soon = now.plus(PAUSE);
        Instant planned = row.dueAt();
        if (fresh >= Math.max(MANY, row.readings())) {
            return planned != null && planned.isBefore(soon) ? planned : soon;
        }
        if (fresh >= Math.max(A_FEW, row.readings() / A_GOOD_PART)) {
            return soon;
        }
        Instant night = nextNight(now);
        return planned != null && planned.isBefore(night) ? planned : night;
    }

    Instant soon(Instant now) {
        return now.plus(PAUSE);
    }

    Instant nextNight(Instant now) {
        int tenantId = TenantContext.tenantId();
        ZoneId zone = ZoneId.of(tenants.get(tenantId).profile().timeZone());
        ZonedDateTime night = now.atZone(zone).with(NIGHT).plusMinutes(Math.floorMod(tenantId, MINUTES));
        return (night.toInstant().isAfter(now) ? night : night.plusDays(1)).toInstant();
    }
}
