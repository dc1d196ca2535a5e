package io.renown.review;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import java.util.List;
import java.util.Locale;

/** Names and values of the fields of the index document, see {@link ReviewBinder}. */
final class IndexField {

    static final String TEXT = "text";
    static final String ID = "ordinal";
    static final String STARS = "stars";
    static final String PUBLISHED_AT = "publishedAt";
    /** See {@link WeekHours}. */
    static final String WEEK_QUARTER = "weekQuarter";

    static final String LIKES = "likes";
    static final String LENGTH = "length";
    static final String LISTING = "listing";
    static final String BRAND = "brand";
    static final String PLATFORM = "platform";
    static final String LANGUAGE = "language";
    static final String SENTIMENT = "sentiment";
    static final String ASPECT = "aspect";
    static final String ASPECT_POLARITY = "aspectPolarity";
    static final String TOPIC = "topic";
    static final String TOPIC_POLARITY = "topicPolarity";
    static final String RISK = "risk";
    static final String SUSPECTED = "suspected";
    static final String LABEL = "label";
    static final String REPLY = "reply";
    static final String STATE = "state";
    static final String ASSIGNEE = "assignee";
    static final String COUNTRY = "country";
    static final String SKU = "sku";
    static final String VARIANT = "variant";
    static final String CARRIER = "carrier";
    /** {@code new}, {@code returning} or {@code unknown}. */
    static final String CUSTOMER = "customer";

    static final String ORDER = "order";
    static final String VERIFIED = "verified";
    static final String EDITED = "edited";
    static final String REMOVED = "removed";

    static final List<String> KEYWORDS = List.of(
            LISTING,
            BRAND,
            PLATFORM,
            LANGUAGE,
            SENTIMENT,
            ASPECT,
            ASPECT_POLARITY,
            TOPIC,
            TOPIC_POLARITY,
            RISK,
            SUSPECTED,
            LABEL,
            REPLY,
            STATE,
            ASSIGNEE,
            COUNTRY,
            SKU,
            VARIANT,
            CARRIER,
            CUSTOMER,
            ORDER,
            VERIFIED,
            EDITED,
            REMOVED);

    private IndexField() {}

    static String slug(Sentiment sentiment) {
        return sentiment.name().toLowerCase(Locale.ROOT);
    }

    /** {@code taste+}, {@code taste-}, {@code taste=}. */
    static String polar(Aspect aspect, Sentiment sentiment) {
        return aspect.slug() + sign(sentiment);
    }

    /** {@code 1742+}: a topic, and the sentiment of the whole review. */
    static String polar(long topicId, Sentiment sentiment) {
        return Long.toString(topicId) + sign(sentiment);
    }

    private static char sign(Sentiment sentiment) {
        return switch (sentiment) {
            case POSITIVE -> '+';
            case NEGATIVE -> '-';
            case NEUTRAL -> '=';
        };
    }
}
