package io.renown.bench;

import io.renown.bench.Population.ListingPlan;
import io.renown.bench.Population.TenantPlan;
import io.renown.embedded.DataFolder;
import io.renown.identity.ApiTokenService;
import io.renown.review.RawReview;
import io.renown.review.ReviewFill;
import io.renown.shared.Tsid;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A data folder full of made reviews, kept for the next bench that wants the same. */
final class FilledData {

    /** Raised when the same plan comes to mean other data. */
    private static final String FORM = "2";

    private static final String DONE = "bench-filled";
    private static final String KEY = "bench-key";
    private static final int CHUNK = 2_000;

    private final Path folder;
    private final @Nullable String database;
    private final Population population;
    private final int membersOfLargest;
    private final BenchScreen screen;

    /** @param membersOfLargest who can sign in to the first tenant */
    FilledData(
            Path folder, @Nullable String database, Population population, int membersOfLargest, BenchScreen screen) {
        this.folder = folder;
        this.database = database;
        this.population = population;
        this.membersOfLargest = membersOfLargest;
        this.screen = screen;
    }

    /** The large tenant among others that most benches work on. */
    static FilledData large(BenchOptions options, BenchScreen screen) {
        Path folder = options.data() == null ? options.out().resolve("data-" + options.reviews()) : options.data();
        return new FilledData(
                folder,
                options.database(),
                Population.oneLarge(11, options.reviews(), options.otherTenants(), options.reviews()),
                options.members() + 1,
                screen);
    }

    Path folder() {
        return folder;
    }

    long reviews() {
        return population.reviews();
    }

    List<TenantPlan> tenants() {
        return population.tenants();
    }

    TenantPlan largest() {
        return population.tenants().getFirst();
    }

    /** Fills the folder, unless it holds the same already. */
    void ensure(Class<?> application) throws Exception {
        Path done = folder.resolve(DONE);
        if (Files.exists(done) && Files.readString(done).equals(description())) {
            return;
        }
        screen.print("filling " + folder + ": " + description());
        DataFolder.erase(folder);
        long began = System.nanoTime();
        // Rows come past the index, and are put there in the end.
        try (OpenPortal portal = OpenPortal.open(
                application,
                folder,
                database,
                "--spring.jpa.properties.hibernate.search.indexing.listeners.enabled=false")) {
            fill(portal);
            report("written", began);
            index(portal);
        }
        report("indexed", began);
        Files.writeString(done, description());
    }

    private String description() {
        return "form " + FORM + ", " + population.tenants().size() + " tenants, " + population.reviews()
                + " reviews, " + largest().reviews() + " in the largest, " + membersOfLargest + " members, "
                + (database == null ? "embedded" : database.replaceFirst("\\?.*", ""));
    }

    private void report(String what, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        screen.print(String.format(
                Locale.ROOT, "%s after %.0f s, %.0f reviews/s", what, seconds, population.reviews() / seconds));
    }

    private record Written(TenantWriter.Made tenant, TenantPlan plan) {}

    private void fill(OpenPortal portal) throws InterruptedException, ExecutionException, IOException {
        Clock clock = portal.get(Clock.class);
        LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        // Long ago, or the next start would take all of them for what a crash may have lost.
        Instant receivedAt = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
        ReviewFill target = portal.get(ReviewFill.class);
        AtomicLong written = new AtomicLong();
        TenantWriter tenants = new TenantWriter(portal);
        inParallel(population.tenants(), plan -> {
            TenantWriter.Made made = tenants.write(plan, plan == largest() ? membersOfLargest : 1);
            if (plan == largest()) {
                writeKey(portal, made);
            }
            for (ListingPlan listing : made.listingIds().keySet()) {
                ReviewGenerator reviews = new ReviewGenerator(listing.profile(), listing.reviews(), until);
                write(target, new Written(made, plan), listing, reviews, receivedAt, written);
            }
        });
    }

    private void write(
            ReviewFill target,
            Written to,
            ListingPlan listing,
            ReviewGenerator reviews,
            Instant receivedAt,
            AtomicLong written)
            throws Exception {
        List<Long> chunks = new ArrayList<>();
        for (long from = 0; from < reviews.count(); from += CHUNK) {
            chunks.add(from);
        }
        Deed<Long> chunk = from -> {
            List<RawReview> some = new ArrayList<>();
            for (long number = from; number < Math.min(reviews.count(), from + CHUNK); number++) {
                some.add(reviews.get(number));
            }
            TenantContext.runAs(
                    to.tenant().tenantId(),
                    Actor.system("bench"),
                    () -> target.write(to.tenant().listingId(listing), some, receivedAt));
            screen.progress("written", written.addAndGet(some.size()), population.reviews());
        };
        if (to.plan() == largest()) {
            inParallel(chunks, chunk);
        } else {
            for (Long from : chunks) {
                chunk.of(from);
            }
        }
    }

    private void index(OpenPortal portal) throws InterruptedException, ExecutionException {
        ReviewFill target = portal.get(ReviewFill.class);
        TenantDirectory directory = portal.get(TenantDirectory.class);
        AtomicLong indexed = new AtomicLong();
        inParallel(population.tenants(), plan -> {
            int tenantId = directory.findBySlug(plan.slug()).orElseThrow().id();
            long count = TenantContext.callAs(tenantId, Actor.system("bench"), target::index);
            screen.progress("indexed", indexed.addAndGet(count), population.reviews());
        });
    }

    /**
     * What a program needs to bring reviews to the largest tenant.
     *
     * @param token of its owner
     * @param listingId as addresses write it
     */
    record Key(String token, String listingId) {}

    Key key() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(KEY));
        return new Key(lines.getFirst(), lines.getLast());
    }

    private void writeKey(OpenPortal portal, TenantWriter.Made tenant) throws IOException {
        String token = TenantContext.callAs(
                tenant.tenantId(),
                Actor.system("bench"),
                () -> portal.get(ApiTokenService.class)
                        .create(tenant.memberId(), "bench", ApiTokenService.LONGEST)
                        .key());
        long listingId = tenant.listingIds().values().iterator().next();
        Files.write(folder.resolve(KEY), List.of(token, Tsid.format(listingId)));
    }

    private interface Deed<T> {
        void of(T item) throws Exception;
    }

    private static <T> void inParallel(List<T> items, Deed<T> deed) throws InterruptedException, ExecutionException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> running = new ArrayList<>();
            for (T item : items) {
                running.add(threads.submit(() -> {
                    deed.of(item);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }
}
