package io.renown.sync;

import io.renown.connector.Access;
import io.renown.connector.PlatformException;
import io.renown.connector.ReviewPage;
import io.renown.connector.UnreadItem;
import io.renown.connector.WebhookMessage;
import io.renown.connector.WebhookRead;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import io.renown.support.NoPlatform;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A platform in memory: reviews arrive, change and vanish, and it can be told to fail. The latest change comes first. */
final class FakePlatform extends NoPlatform {

    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /** Runs before each answer; what it throws is the answer. */
    @FunctionalInterface
    interface Before {
        void answer(Access access, String listing, int call) throws PlatformException;
    }

    private final Map<String, Map<String, RawReview>> listings = new ConcurrentHashMap<>();
    private final Map<String, List<UnreadItem>> broken = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final int size;
    volatile Before before = (access, listing, call) -> {};
    private final AtomicInteger spared = new AtomicInteger();
    volatile boolean totals = true;
    volatile boolean versions;
    volatile Reads reads = message -> new WebhookRead("message", List.of(), List.of());

    @FunctionalInterface
    interface Reads {
        WebhookRead of(WebhookMessage message) throws PlatformException;
    }

    FakePlatform(int size) {
        this.size = size;
    }

    void put(String listing, String id, int stars, String text, Instant updated) {
        reviews(listing).put(id, review(id, stars, text, updated, updated));
    }

    void edit(String listing, String id, int stars, String text, Instant updated) {
        RawReview old = reviews(listing).get(id);
        reviews(listing).put(id, review(id, stars, text, old == null ? updated : old.createdAt(), updated));
    }

    void remove(String listing, String id) {
        reviews(listing).remove(id);
    }

    void breakItem(String listing, UnreadItem item) {
        broken.computeIfAbsent(listing, name -> new ArrayList<>()).add(item);
    }

    /** Pages that were asked for only if they changed, and had not. */
    int spared() {
        return spared.get();
    }

    int calls() {
        return calls.get();
    }

    private Map<String, RawReview> reviews(String listing) {
        return listings.computeIfAbsent(listing, name -> new ConcurrentHashMap<>());
    }

    private static RawReview review(
            String id, int stars, String text, @Nullable Instant created, @Nullable Instant updated) {
        return new RawReview(
                id,
                "customer",
                new Rating(BigDecimal.valueOf(stars), 5),
                "",
                text,
                null,
                created,
                updated,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public ReviewPage reviews(Access access, String listing, @Nullable String cursor, @Nullable Instant since)
            throws PlatformException {
        before.answer(access, listing, calls.incrementAndGet());
        List<RawReview> sorted = reviews(listing).values().stream()
                .sorted(Comparator.comparing(FakePlatform::time)
                        .reversed()
                        .thenComparing(review -> String.valueOf(review.platformReviewId())))
                .toList();
        int from = 0;
        if (cursor != null) {
            String[] behind = cursor.split(" ");
            Instant time = Instant.parse(behind[0]);
            while (from < sorted.size()
                    && (time(sorted.get(from)).isAfter(time)
                            || (time(sorted.get(from)).equals(time)
                                    && String.valueOf(sorted.get(from).platformReviewId())
                                                    .compareTo(behind[1])
                                            <= 0))) {
                from++;
            }
        }
        List<RawReview> page = sorted.subList(from, Math.min(from + size, sorted.size()));
        boolean more = from + size < sorted.size();
        return new ReviewPage(
                page.stream()
                        .map(review -> new ReviewPage.FoundReview(review, null))
                        .toList(),
                cursor == null ? broken.getOrDefault(listing, List.of()) : List.of(),
                more ? time(page.getLast()) + " " + page.getLast().platformReviewId() : null,
                totals ? Long.valueOf(sorted.size()) : null);
    }

    @Override
    public ReviewPage reviews(
            Access access, String listing, @Nullable String cursor, @Nullable Instant since, @Nullable String version)
            throws PlatformException {
        String now = versions && cursor == null ? "W/" + reviews(listing).hashCode() : null;
        if (now != null && now.equals(version)) {
            spared.incrementAndGet();
            return ReviewPage.unchanged(version);
        }
        ReviewPage page = reviews(access, listing, cursor, since);
        return new ReviewPage(page.reviews(), page.unread(), page.next(), page.total(), now);
    }

    private static Instant time(RawReview review) {
        return java.util.Objects.requireNonNull(review.updatedAt());
    }

    @Override
    public WebhookRead message(Access access, WebhookMessage message) throws PlatformException {
        return reads.of(message);
    }

    @Override
    public void test(Access access) {}
}
