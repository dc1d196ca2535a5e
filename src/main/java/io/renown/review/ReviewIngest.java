package io.renown.review;

import java.util.List;

/** The one way in. Every source - file, REST, connector, hand entry - brings its reviews here. */
public interface ReviewIngest {

    /** How many reviews a caller should hand in at a time. */
    int BATCH = 1000;

    /**
     * Takes a batch for one listing of the current tenant, in the caller's transaction or its own. Idempotent: what is
     * held already, word for word, is not written; a changed text keeps the old one as a version.
     *
     * @param source what brought them, for the audit log: {@code import:<id>}, {@code tenant-file}, {@code rest}
     */
    IngestResult ingest(long listingId, String source, List<RawReview> reviews);

    /**
     * As {@link #ingest}, from a source whose answers may lag behind or leave things out: what is held does not give way to
     * an older state, nor to the same without its words. Counts as unchanged.
     */
    IngestResult ingestLatest(long listingId, String source, List<RawReview> reviews);

    /**
     * For many batches in a row, as a file has them; see {@link IngestStream}. What it takes in is taken in as by
     * {@link #ingest}.
     */
    IngestStream stream(long listingId, String source);
}
