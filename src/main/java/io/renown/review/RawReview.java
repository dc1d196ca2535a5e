package io.renown.review;

import io.renown.shared.TextCut;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as a source hands it over, checked in form and not yet known to Renown. Has a rating or a text. Whatever a source
 * says, no half of a character stands alone in it.
 *
 * @param platformReviewId the platform's own id, at most 190 characters; null when it has none, then a stable one is derived
 * @param author as shown, empty when anonymous
 * @param title empty when absent
 * @param text empty for a bare rating
 * @param language ISO 639-1 as the source claims it
 * @param createdAt when the customer published it; null when the source does not say
 * @param country ISO 3166-1 alpha-2, upper case
 */
public record RawReview(
        @Nullable String platformReviewId,
        String author,
        @Nullable Rating rating,
        String title,
        String text,
        @Nullable String language,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String orderNumber,
        @Nullable String sku,
        @Nullable String variant,
        @Nullable String country,
        @Nullable Boolean verified,
        @Nullable Integer likes,
        @Nullable String url,
        @Nullable String replyText,
        @Nullable Instant replyAt) {

    public RawReview {
        if (rating == null && title.isBlank() && text.isBlank()) {
            throw new IllegalArgumentException("a review needs a rating or a text");
        }
        platformReviewId = mended(platformReviewId);
        author = TextCut.mended(author);
        title = TextCut.mended(title);
        text = TextCut.mended(text);
        orderNumber = mended(orderNumber);
        sku = mended(sku);
        variant = mended(variant);
        url = mended(url);
        replyText = mended(replyText);
    }

    private static @Nullable String mended(@Nullable String said) {
        return said == null ? null : TextCut.mended(said);
    }

    /** What it is known by on its listing: the platform's id, or one that is made of what it says. */
    public String knownAs() {
        return IdentifiedReview.of(this).platformReviewId();
    }
}
