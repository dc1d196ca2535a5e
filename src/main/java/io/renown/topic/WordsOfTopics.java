package io.renown.topic;

import io.renown.review.KeptOfWords;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words of topics are those of many; once some reviews are erased, they are made anew of those that are left. */
@Component
class WordsOfTopics implements KeptOfWords {

    private final TopicRunSql sql;
    private final TopicTimes times;
    private final Clock clock;

    WordsOfTopics(TopicRunSql sql, TopicTimes times, Clock clock) {
        this.sql = sql;
        this.times = times;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<Long> reviewIds) {
        if (!reviewIds.isEmpty()) {
            sql.wish(times.soon(clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }
    }
}
