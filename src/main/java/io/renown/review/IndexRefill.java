package io.renown.review;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts reviews of the current tenant into the index again, batch by batch, each in a transaction of its own. */
@Component
class IndexRefill {

    private static final int BATCH = 500;

    private final ReviewRepository reviews;
    private final EntityManager entities;
    private final TransactionTemplate transactions;

    IndexRefill(ReviewRepository reviews, EntityManager entities, TransactionTemplate transactions) {
        this.reviews = reviews;
        this.entities = entities;
        this.transactions = transactions;
    }

    /** @return how many there were */
    long indexModifiedSince(Instant since) {
        long total = 0;
        long after = 0;
        while (true) {
            long from = after;
            List<Long> ids = transactions.execute(status -> indexNext(since, from));
            if (ids.isEmpty()) {
                return total;
            }
            total += ids.size();
            after = ids.getLast();
        }
    }

    private List<Long> indexNext(Instant since, long after) {
        SearchIndexingPlan plan = Search.session(entities).indexingPlan();
        List<Review> batch = reviews.findModifiedSince(since, after, Limit.of(BATCH));
        batch.forEach(plan::addOrUpdate);
        return batch.stream().map(Review::id).toList();
    }
}
