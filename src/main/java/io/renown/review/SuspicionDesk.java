package io.renown.review;

import io.renown.review.authenticity.ComparedReview;
import io.renown.review.authenticity.Estimate;
import io.renown.review.authenticity.SuspectedReviews;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** Pages of reviews on their way to an estimate and back: rows past the session, documents of the index behind them. */
final class SuspicionDesk implements SuspectedReviews.Desk {

    private final SuspicionWriter writer;
    private final DocumentStream documents;
    private final EntityManagerFactory entities;
    private final Instant asOf;
    private final Map<Long, Review> page = new LinkedHashMap<>();

    SuspicionDesk(SuspicionWriter writer, DocumentStream documents, EntityManagerFactory entities, Instant asOf) {
        this.writer = writer;
        this.documents = documents;
        this.entities = entities;
        this.asOf = asOf;
    }

    @Override
    public List<ComparedReview> take(Collection<Long> ids) {
        page.clear();
        try (StatelessSession session = entities.unwrap(SessionFactory.class).openStatelessSession()) {
            session.createSelectionQuery("from Review r where r.id in :ids", Review.class)
                    .setParameter("ids", ids)
                    .list()
                    .forEach(review -> page.put(review.id(), review));
        }
        return page.values().stream().map(ComparedReviewIndex::compared).toList();
    }

    @Override
    public void keep(Map<Long, Estimate> found) {
        documents.feed(writer.write(List.copyOf(page.values()), found, asOf));
    }

    @Override
    public void close() {
        documents.close();
    }
}
