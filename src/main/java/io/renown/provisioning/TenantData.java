package io.renown.provisioning;

import io.renown.declaration.FileProblem;
import io.renown.order.NewOrder;
import io.renown.order.OrderFileException;
import io.renown.order.OrderFileReader;
import io.renown.order.OrderFileReader.Row;
import io.renown.order.OrderService;
import io.renown.order.OrdersApplied;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.provisioning.TenantApplied.Counts;
import io.renown.provisioning.TenantApplied.Kind;
import io.renown.review.IngestResult;
import io.renown.review.RawReview;
import io.renown.review.ReviewIngest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The parts of a tenant that are many: read from their files again, applied by the batch. */
@Component
class TenantData {

    private static final String SOURCE = "tenant-file";

    private final OrderService orders;
    private final ListingService listings;
    private final ReviewIngest ingest;

    TenantData(OrderService orders, ListingService listings, ReviewIngest ingest) {
        this.orders = orders;
        this.listings = listings;
        this.ingest = ingest;
    }

    /** For the tenant that is bound. */
    void apply(TenantFile file, Instant tenantCreatedAt, TenantApplied applied, ProvisioningProgress progress)
            throws TenantFileException {
        long shift = file.content().shiftTo(tenantCreatedAt);
        List<String> orderFiles = file.content().orders();
        for (int i = 0; i < orderFiles.size(); i++) {
            try {
                applyOrders(file, orderFiles.get(i), shift, applied, progress);
            } catch (OrderFileException | IOException e) {
                throw file.problemAt("/orders/" + i, "changed while it was read: " + e.getMessage());
            }
        }
        List<String> reviewFiles = file.content().reviews();
        ReviewBatches batches = new ReviewBatches(shift, applied, progress);
        for (int i = 0; i < reviewFiles.size(); i++) {
            try {
                ReviewFile.walk(file.folder(), reviewFiles.get(i), batches);
            } catch (IOException e) {
                throw file.problemAt("/reviews/" + i, "cannot be read: " + e.getMessage());
            }
        }
        batches.finish();
    }

    private void applyOrders(
            TenantFile file, String path, long shift, TenantApplied applied, ProvisioningProgress progress)
            throws IOException, OrderFileException {
        try (Reader in = new BufferedReader(new InputStreamReader(file.folder().open(path), StandardCharsets.UTF_8))) {
            OrderFileReader reader = new OrderFileReader(in);
            List<NewOrder> batch = new ArrayList<>();
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                batch.add(row.get().order().shifted(shift));
                if (batch.size() == OrderService.BATCH) {
                    flushOrders(batch, applied, progress);
                }
            }
            flushOrders(batch, applied, progress);
        }
    }

    private void flushOrders(List<NewOrder> batch, TenantApplied applied, ProvisioningProgress progress) {
        OrdersApplied done = orders.applyAll(batch);
        batch.clear();
        applied.add(Kind.ORDERS, new Counts(done.created(), done.changed(), done.unchanged()));
        progress.advanced(Kind.ORDERS, sum(applied, Kind.ORDERS));
    }

    private static long sum(TenantApplied applied, Kind kind) {
        Counts counts = applied.counts().getOrDefault(kind, Counts.NONE);
        return counts.created() + counts.changed() + counts.unchanged();
    }

    /** Reviews of one listing go in together: at most a batch per listing is held. */
    private final class ReviewBatches implements ReviewFile.Visitor {

        private final Map<String, Long> listingIds =
                listings.list().stream().collect(Collectors.toMap(ListingDetails::ref, ListingDetails::id));
        private final Map<String, List<RawReview>> open = new HashMap<>();
        private final long shift;
        private final TenantApplied applied;
        private final ProvisioningProgress progress;

        ReviewBatches(long shift, TenantApplied applied, ProvisioningProgress progress) {
            this.shift = shift;
            this.applied = applied;
            this.progress = progress;
        }

        @Override
        public void review(ReviewLine line) {
            List<RawReview> batch = open.computeIfAbsent(line.listing(), ref -> new ArrayList<>());
            batch.add(line.shifted(shift));
            if (batch.size() == ReviewIngest.BATCH) {
                flush(line.listing(), batch);
            }
        }

        @Override
        public void problem(FileProblem problem) {
            throw new UncheckedIOException(new IOException("changed while it was read: " + problem));
        }

        void finish() {
            open.forEach(this::flush);
        }

        private void flush(String ref, List<RawReview> batch) {
            long listingId = Optional.ofNullable(listingIds.get(ref)).orElseThrow();
            IngestResult done = ingest.ingest(listingId, SOURCE, List.copyOf(batch));
            batch.clear();
            applied.add(done);
            progress.advanced(Kind.REVIEWS, sum(applied, Kind.REVIEWS));
        }
    }
}
