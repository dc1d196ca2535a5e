package io.renown.review;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of a review: who said what and when, with the rating that goes with it. */
@Embeddable
class ReviewWords {

    private String author;
    private @Nullable BigDecimal rating;
    private @Nullable Short ratingScale;
    private byte stars;
    private String title;
    private String text;
    private Instant publishedAt;
    private @Nullable Instant editedAt;
    private int versions;

    @SuppressWarnings("NullAway.Init")
    protected ReviewWords() {}

    @SuppressWarnings("NullAway.Init") // all by the method called
    ReviewWords(RawReview raw, Instant now) {
        versions = 1;
        publishedAt = raw.updatedAt() == null ? now : raw.updatedAt(); // until the source says better
        takeOver(raw);
    }

    /** Whether text, title and rating are these. */
    boolean areThoseOf(RawReview raw) {
        return text.equals(raw.text())
                && title.equals(raw.title())
                && rating().equals(Optional.ofNullable(raw.rating()));
    }

    /** Takes over what the source says now, though it may be the same but for author and times. */
    final void takeOver(RawReview raw) {
        author = raw.author();
        rating = raw.rating() == null ? null : raw.rating().value();
        ratingScale = raw.rating() == null ? null : (short) raw.rating().scale();
        stars = raw.rating() == null ? 0 : (byte) raw.rating().stars();
        title = raw.title();
        text = raw.text();
        if (raw.createdAt() != null) {
            publishedAt = raw.createdAt();
        }
        if (raw.updatedAt() != null) {
            editedAt = raw.updatedAt();
        }
    }

    /** They are others from now on. @param review their review's id */
    ReviewVersion replace(long review, RawReview raw, Instant now) {
        ReviewVersion replaced = new ReviewVersion(review, versions, rating, ratingScale, title, text, now);
        versions++;
        editedAt = now; // until the source says better
        takeOver(raw);
        return replaced;
    }

    /**
     * Whether the source tells of an older state than the held one, or of the same without its words: answers of platforms
     * come from copies that lag behind, and leave things out.
     */
    boolean sayMoreThan(RawReview raw) {
        Instant said = raw.updatedAt();
        if (said != null && editedAt != null && !said.equals(editedAt)) {
            return said.isBefore(editedAt);
        }
        boolean later = said != null && editedAt == null;
        return !later && raw.text().isBlank() && !text.isBlank();
    }

    /** @param zone of the tenant's days; the day stays, of that zone and of UTC */
    void erase(ZoneId zone) {
        author = "";
        title = "";
        text = "";
        Instant dayHere = publishedAt.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
        Instant dayOfUtc = publishedAt.truncatedTo(ChronoUnit.DAYS);
        publishedAt = dayHere.isAfter(dayOfUtc) ? dayHere : dayOfUtc;
        editedAt = null;
        versions = 1;
    }

    Optional<Rating> rating() {
        return Rating.of(rating, ratingScale);
    }

    int stars() {
        return stars;
    }

    String author() {
        return author;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant editedAt() {
        return editedAt;
    }

    int versions() {
        return versions;
    }
}
