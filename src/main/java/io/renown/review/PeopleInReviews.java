package io.renown.review;

import io.renown.privacy.HeldThing;
import io.renown.privacy.PersonCopy;
import io.renown.privacy.PersonMatch;
import io.renown.privacy.PersonQuery;
import io.renown.privacy.PersonalData;
import io.renown.privacy.Picked;
import io.renown.privacy.Suppression;
import io.renown.privacy.Traces;
import io.renown.review.authenticity.Estimate;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What reviews hold of those who wrote them: the words, former words, replies, and members' notes on them. */
@Component
class PeopleInReviews implements PersonalData {

    private final PeopleSql sql;
    private final HeldReviews held;
    private final ErasedReviews erased;
    private final ReviewRepository reviews;
    private final ReviewVersionRepository versions;
    private final ReviewNoteRepository notes;
    private final ReviewCorrectionRepository corrections;
    private final SavedViewRepository views;
    private final List<KeptOfWords> kept;
    private final TenantDirectory tenants;
    private final Clock clock;

    PeopleInReviews(
            PeopleSql sql,
            HeldReviews held,
            ErasedReviews erased,
            ReviewRepository reviews,
            ReviewVersionRepository versions,
            ReviewNoteRepository notes,
            ReviewCorrectionRepository corrections,
            SavedViewRepository views,
            List<KeptOfWords> kept,
            TenantDirectory tenants,
            Clock clock) {
        this.sql = sql;
        this.held = held;
        this.erased = erased;
        this.reviews = reviews;
        this.versions = versions;
        this.notes = notes;
        this.corrections = corrections;
        this.views = views;
        this.kept = kept;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public List<PersonMatch> search(PersonQuery query, int limit) {
        return sql.search(query, limit);
    }

    @Override
    public void describe(Picked picked, Traces traces) {
        for (Review review : find(picked)) {
            traces.found(new HeldThing(HeldThing.REVIEW, review.id()));
            traces.listing(review.listingId());
            traces.name(review.words().author());
            traces.number(review.platformReviewId());
            traces.number(review.circumstances().orderNumber());
            traces.words(review.words().title());
            traces.words(review.words().text());
            traces.words(review.reply().text());
            versionsOf(review).forEach(version -> {
                traces.words(version.title());
                traces.words(version.text());
            });
        }
    }

    private List<Review> find(Picked picked) {
        List<Long> ids = picked.ids(HeldThing.REVIEW);
        return ids.isEmpty()
                ? List.of()
                : reviews.findByIds(ids).stream()
                        .filter(review -> !review.isErased())
                        .toList();
    }

    private List<ReviewDetails.Version> versionsOf(Review review) {
        return review.words().versions() == 1
                ? List.of()
                : versions.findByReviewIdOrderByNumberDesc(review.id()).stream()
                        .map(ReviewVersion::details)
                        .toList();
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {
        for (Review review : find(picked)) {
            String id = Tsid.format(review.id());
            ReviewWords words = review.words();
            Circumstances circumstances = review.circumstances();
            copy.add(
                    "reviews",
                    "id",
                    id,
                    "platform",
                    review.platform(),
                    "platformReviewId",
                    review.platformReviewId(),
                    "author",
                    words.author(),
                    "rating",
                    words.rating()
                            .map(rating -> rating.value().stripTrailingZeros().toPlainString() + " / " + rating.scale())
                            .orElse(null),
                    "title",
                    words.title(),
                    "text",
                    words.text(),
                    "publishedAt",
                    words.publishedAt(),
                    "editedAt",
                    words.editedAt(),
                    "receivedAt",
                    review.receivedAt(),
                    "orderNumber",
                    circumstances.orderNumber(),
                    "sku",
                    circumstances.sku(),
                    "variant",
                    circumstances.variant(),
                    "country",
                    circumstances.country(),
                    "carrier",
                    circumstances.carrier(),
                    "customer",
                    circumstances.customer(),
                    "verified",
                    circumstances.verified(),
                    "likes",
                    circumstances.likes(),
                    "url",
                    circumstances.url(),
                    "reply",
                    review.reply().text(),
                    "replyAt",
                    review.reply().at(),
                    "language",
                    review.findings().language(),
                    "sentiment",
                    review.judgement().sentiment(),
                    "understoodBy",
                    review.passes().modelVersion(),
                    "suspicion",
                    Optional.ofNullable(review.suspicion()).map(Estimate::write).orElse(null));
            versionsOf(review)
                    .forEach(version -> copy.add(
                            "versions",
                            "review",
                            id,
                            "number",
                            version.number(),
                            "title",
                            version.title(),
                            "text",
                            version.text(),
                            "replacedAt",
                            version.replacedAt()));
            notes.findByReviewIdOrderById(review.id()).stream()
                    .map(ReviewNote::details)
                    .forEach(note ->
                            copy.add("notes", "review", id, "text", note.text(), "writtenAt", note.createdAt()));
            corrections.findByReviewIdOrderByMadeAt(review.id()).stream()
                    .map(correction -> correction.details(CorrectionDetails.Standing.COUNTS))
                    .forEach(correction -> copy.add(
                            "corrections",
                            "review",
                            id,
                            "of",
                            correction.kind().slug() + " " + correction.field(),
                            "corrected",
                            correction.verdict().slug(),
                            "said",
                            correction.said(),
                            "madeAt",
                            correction.madeAt()));
        }
    }

    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        List<Review> found = find(picked);
        if (found.isEmpty()) {
            return Map.of();
        }
        // Nobody brings reviews in meanwhile: a batch that waits here finds them on the list of those that may not.
        found.stream().map(Review::listingId).distinct().sorted().forEach(held::lock);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ZoneId zone = ZoneId.of(tenants.get(TenantContext.tenantId()).profile().timeZone());
        for (Review review : found) {
            List<byte[]> prints = erased.keysOf(
                    review.listingId(),
                    review.platformReviewId(),
                    review.words().author(),
                    review.words().publishedAt(),
                    review.words().text());
            prints.forEach(print -> {
                erased.add(review.listingId(), print);
                traces.suppress(new Suppression(HeldThing.REVIEW, review.listingId(), print));
            });
            review.erase(now, zone);
        }
        List<Long> ids = found.stream().map(Review::id).toList();
        kept.forEach(module -> module.forget(ids));
        return Map.of(
                "reviews", (long) found.size(),
                "versions", (long) versions.deleteOf(ids),
                "notes", (long) notes.deleteOf(ids),
                "corrections", (long) corrections.deleteOf(ids),
                "views", deleteViewsNaming(traces));
    }

    /** Filters that members kept, such as a search for the person's name; a tenant has dozens at most. */
    private long deleteViewsNaming(Traces traces) {
        List<SavedView> naming = views.findAll().stream()
                .filter(view -> view.words().anyMatch(traces::arePartlyIn))
                .toList();
        views.deleteAll(naming);
        return naming.size();
    }

    @Override
    public void suppressAgain(Suppression suppression) {
        if (suppression.kind().equals(HeldThing.REVIEW)) {
            erased.add(suppression.parentId(), suppression.key());
        }
    }
}
