package io.renown.importing;

import static org.awaitility.Awaitility.await;

import io.renown.importing.ImportWorker.Outcome;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A listing of its own, and runs that the test works off itself. */
abstract class ImportScene extends PortalIT {

    static final RefusedRowsText TEXT = new RefusedRowsText("line", "column", "reason", ImportErrorDetails::problem);

    @Autowired
    ImportService imports;

    @Autowired
    ImportWorker worker;

    @Autowired
    ImportFiles files;

    @Autowired
    ImportRunSql runs;

    @Autowired
    ListingService listings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    LookAlike tenant;
    ListingDetails listing;

    @BeforeEach
    void openListing() {
        tenant = tenants.a();
        listing = newListing(tenant);
    }

    List<String> column(String name) {
        return jdbc.sql("SELECT " + name + " FROM review WHERE tenant_id = ? AND listing_id = ?")
                .params(tenant.id(), listing.id())
                .query(String.class)
                .list();
    }

    ListingDetails newListing(LookAlike of) {
        String name = "import-" + Tsid.format(Tsid.next());
        return of.call(() ->
                listings.create(new NewListing(of.north().id(), name, "file", name, "Imported reviews", null, null)));
    }

    long started(byte[] content) {
        return start(content, ImportOptions.NONE);
    }

    long start(byte[] content, ImportOptions options) {
        return tenant.call(() -> {
            try {
                return imports.start(listing.id(), "reviews.csv", new ByteArrayInputStream(content), options)
                        .id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A run without a job: the test works it off. */
    long queued(byte[] content) {
        return tenant.call(() -> stored(listing.id(), content));
    }

    long stored(long listingId, byte[] content) {
        try {
            StagedFile file = files.store("reviews.csv", new ByteArrayInputStream(content));
            runs.insert(
                    file,
                    listingId,
                    tenant.ownerId(),
                    JsonMapper.shared().writeValueAsString(ImportOptions.NONE.toMap()),
                    clock.instant());
            return file.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome work(long id, Duration stretch) {
        return tenant.call(() -> {
            try {
                return worker.work(id, stretch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    ImportRunDetails get(long id) {
        return tenant.call(() -> imports.get(id));
    }

    ImportRunDetails whenOver(long id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> get(id), run -> run.state().isOver());
    }

    long reviews() {
        return count("SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ?");
    }

    long count(String sql) {
        return jdbc.sql(sql).params(tenant.id(), listing.id()).query(Long.class).single();
    }
}
