package io.renown.topic;

import io.renown.platform.ListingTurned;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Competitors' reviews make no topics: once a listing changed sides, topics are found anew. */
@Component
class FindAnewOnListingTurned {

    private final TopicRunSql sql;
    private final TopicTimes times;
    private final Clock clock;

    FindAnewOnListingTurned(TopicRunSql sql, TopicTimes times, Clock clock) {
        this.sql = sql;
        this.times = times;
        this.clock = clock;
    }

    @EventListener
    void findAnewOnListingTurned(ListingTurned event) {
        sql.wish(times.soon(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
