package io.renown.review;

import io.renown.platform.ListingService;
import io.renown.search.IndexFailures;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class BatchedReviewIngest implements ReviewIngest {

    private final ListingService listings;
    private final ReviewPreparation preparation;
    private final ReviewWriter writer;
    private final EntityManager entities;
    private final IndexFailures failures;

    BatchedReviewIngest(
            ListingService listings,
            ReviewPreparation preparation,
            ReviewWriter writer,
            EntityManager entities,
            IndexFailures failures) {
        this.listings = listings;
        this.preparation = preparation;
        this.writer = writer;
        this.entities = entities;
        this.failures = failures;
    }

    @Override
    @Transactional
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public IngestResult ingest(long listingId, String source, List<RawReview> incoming) {
        return incoming.isEmpty()
                ? IngestResult.NONE
                : writer.write(listingId, source, preparation.prepare(listingId, incoming));
    }

    @Override
    @Transactional
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public IngestResult ingestLatest(long listingId, String source, List<RawReview> incoming) {
        return incoming.isEmpty()
                ? IngestResult.NONE
                : writer.write(
                        listingId, source, preparation.prepare(listingId, incoming), ReviewWriter.Taking.LATEST_ONLY);
    }

    @Override
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public IngestStream stream(long listingId, String source) {
        return new IngestStream(listings.get(listingId).id(), source, preparation, writer, entities, failures);
    }
}
