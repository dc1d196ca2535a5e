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
        Place place = new Place(since, 0);
        while (true) {
            Place from = place;
            List<Place> indexed = transactions.execute(status -> indexNext(from));
            if (indexed.isEmpty()) {
                return total;
            }
            total += indexed.size();
            place = indexed.getLast();
        }
    }

    private List<Place> indexNext(Place from) {
        SearchIndexingPlan plan = Search.session(entities).indexingPlan();
        List<Review> batch = reviews.findModifiedSince(from.modifiedAt, from.id, Limit.of(BATCH));
        batch.forEach(plan::addOrUpdate);
        return batch.stream()
                .map(review -> new Place(review.modifiedAt(), review.id()))
                .toList();
    }

    /** In the order of changes, which is the order of an index: no batch reads again what another has read. */
    private record Place(Instant modifiedAt, long id) {}
}
