package io.renown.provisioning;

import io.renown.review.RawReview;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes reviews as {@link ReviewLineParser} reads them. */
final class ReviewLineWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Writer out;

    ReviewLineWriter(Writer out) {
        this.out = out;
    }

    void write(String listing, RawReview review) throws IOException {
        ObjectNode line = MAPPER.createObjectNode();
        line.put(ReviewKey.LISTING.title(), listing);
        for (ReviewKey key : ReviewKey.values()) {
            if (key != ReviewKey.LISTING) {
                put(line, key.title(), value(review, key));
            }
        }
        out.write(MAPPER.writeValueAsString(line));
        out.write('\n');
    }

    private static @Nullable Object value(RawReview review, ReviewKey key) {
        return switch (key) {
            case LISTING -> throw new IllegalArgumentException("the listing is not the review's");
            case PLATFORM_REVIEW_ID -> review.platformReviewId();
            case AUTHOR -> unlessEmpty(review.author());
            case RATING ->
                review.rating() == null ? null : review.rating().value().stripTrailingZeros();
            case RATING_SCALE ->
                review.rating() == null ? null : review.rating().scale();
            case TITLE -> unlessEmpty(review.title());
            case TEXT -> unlessEmpty(review.text());
            case LANGUAGE -> languageTag(review.language());
            case CREATED_AT -> review.createdAt();
            case UPDATED_AT -> review.updatedAt();
            case ORDER_NUMBER -> review.orderNumber();
            case SKU -> review.sku();
            case VARIANT -> review.variant();
            case COUNTRY -> review.country();
            case VERIFIED -> review.verified();
            case LIKES -> review.likes();
            case URL -> review.url();
            case REPLY_TEXT -> review.replyText();
            case REPLY_AT -> review.replyAt();
        };
    }

    private static void put(ObjectNode line, String key, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Boolean truth -> line.put(key, truth);
            case Integer number -> line.put(key, number);
            case BigDecimal number -> line.put(key, number);
            default -> line.put(key, value.toString());
        }
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Analysis names scripts too ({@code zh-Hant}) and admits doubt ({@code und}); a source claims a language or none. */
    private static @Nullable String languageTag(@Nullable String language) {
        return language != null && language.matches("[a-z]{2}(-.*)?") ? language.substring(0, 2) : null;
    }
}
