package io.renown.topic;

import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.TopicCatalog;
import io.renown.review.TopicName;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Three subjects that many reviews share, and what is asked of the topics that are found in them. */
abstract class TopicCase extends PortalIT {

    static final int EACH = 24;
    static final Instant JUNE = Instant.parse("2026-06-10T00:00:00Z");

    @Autowired
    TopicsOfTests topics;

    @Autowired
    TopicCatalog catalog;

    @Autowired
    TopicBoardService boards;

    @Autowired
    TopicRunSql sql;

    @Autowired
    ReviewSearch search;

    @Autowired
    ReviewService reviews;

    @Autowired
    Clock clock;

    final LookAlike threeSubjects(String name) {
        LookAlike own = tenants.freshEachTime(name);
        subjects(own);
        topics.findAll();
        return own;
    }

    final void subjects(LookAlike own) {
        topics.say(own, "Crates", "arrived crushed and late", 1, EACH, JUNE);
        topics.say(own, "Baristas", "friendly and helpful", 5, EACH, JUNE.plusSeconds(60));
        topics.say(own, "Espresso", "of tea lovely", 5, EACH, JUNE.plusSeconds(120));
        topics.read(own, "Crates", "Baristas", "Espresso");
    }

    final void findAgain(LookAlike own) {
        own.run(() -> sql.wish(clock.instant().minusSeconds(1)));
        topics.findAll();
    }

    final List<TopicName> shown(LookAlike own) {
        return own.call(() -> catalog.topics()).roots();
    }

    /** The topic of the first review of a subject that is in one. */
    final TopicName of(LookAlike own, String subject) {
        return topics.ids(own, subject).stream()
                .map(id -> topicOf(own, id))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(id -> own.call(() -> catalog.topics()).find(id))
                .orElseThrow();
    }

    final @Nullable Long topicOf(LookAlike own, long reviewId) {
        return own.call(() -> reviews.get(reviewId)).topicId();
    }

    final TopicBoard board(LookAlike own) {
        return own.call(() -> boards.board(ReviewFilter.ALL, LocalDate.of(2026, 6, 9), LocalDate.of(2026, 6, 12)));
    }

    final long count(LookAlike own, String filter) {
        return own.call(() -> search.count(ReviewFilter.parse(filter)));
    }
}
