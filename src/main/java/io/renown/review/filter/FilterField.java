package io.renown.review.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a filter can ask for; {@link #syntax()} is its name in the search box and in URLs. */
public enum FilterField {
    /** Stars 1-5 of the normalised rating, {@code none} without one; also {@code <=2}, {@code >=4}, {@code 2..3}. */
    RATING,
    /** Slug of a platform. */
    PLATFORM,
    /** {@code public-square}, {@code touchpoint}, {@code community}. */
    FIELD,
    /** Key of a brand, its sub-brands included. */
    BRAND,
    /** Ref of a listing. */
    LISTING,
    /** {@code zh-Hans}, {@code zh-Hant}, {@code en} ...; {@code zh} means both scripts. */
    LANGUAGE,
    /** {@code positive}, {@code neutral}, {@code negative}. */
    SENTIMENT,
    /** Slug of an aspect, or with the polarity {@code taste+}, {@code taste-}; {@code any-} for one of them, whichever. */
    ASPECT,
    /** Id of a topic; {@code any} for one of those that members see, whichever. */
    TOPIC,
    /** {@code safety}, {@code fraud} ..., {@code any}. */
    RISK,
    /**
     * Whether the estimate in the background suspects it - not proof: {@code yes} from the grade {@code medium} on, {@code no}
     * otherwise and for what nobody looked at yet; a grade ({@code high}), or a sign ({@code near-copy}).
     */
    SUSPECTED,
    /** Id of a review: it and its near copies, as its report card counts them. */
    COPIES,
    /** Name of a label. */
    LABEL,
    /** {@code none}, {@code replied}; and where the tenant's own reply stands, as {@code draft}. */
    REPLY,
    /** {@code open}, {@code done}. */
    STATE,
    /** {@code me}, {@code none}, or a member's e-mail address. */
    ASSIGNEE,
    /** Two-letter country of the reviewer. */
    COUNTRY,
    SKU,
    VARIANT,
    /** Who delivered the order, as the shop calls them. */
    CARRIER,
    /** Whether the order was the first held of its customer: {@code new}, {@code returning}; {@code unknown} without an order that tells. */
    CUSTOMER,
    ORDER,
    /** {@code yes}, {@code no}. */
    VERIFIED,
    EDITED,
    REMOVED,
    /** First day, {@code 2026-10-01}, in the tenant's time zone; or {@code 7d}, {@code 3m}, {@code 1y} back from today. */
    SINCE,
    /** Last day, included. */
    UNTIL,
    /**
     * Hour of the week in the tenant's time zone, {@code mon-00} to {@code sun-23}, or a whole day of it, {@code mon}; of the
     * days that the filter gives, or of all since 1990.
     */
    HOUR,
    /** {@code only} the reviews of competitors' listings, or the own ones {@code with} them; without it the own ones alone. */
    COMPETITORS;

    public String syntax() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FilterField> find(String syntax) {
        return Arrays.stream(values())
                .filter(field -> field.syntax().equals(syntax.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The value as lists and indexes write it, however it was typed. */
    public String normalized(String value) {
        return switch (this) {
            case LABEL, SKU, VARIANT, CARRIER, ORDER, LISTING, LANGUAGE -> value;
            case COUNTRY -> value.toUpperCase(Locale.ROOT);
            default -> value.toLowerCase(Locale.ROOT);
        };
    }

    /** The values that can be listed without knowing the data; empty where there is no end of them. */
    public List<String> knownValues() {
        return switch (this) {
            case RATING -> List.of("1", "2", "3", "4", "5", "none");
            case FIELD -> List.of("public-square", "touchpoint", "community");
            case SENTIMENT -> List.of("positive", "neutral", "negative");
            case REPLY ->
                List.of(
                        "none",
                        "replied",
                        "by-us",
                        "marked",
                        "draft",
                        "awaiting-approval",
                        "outbox",
                        "pending",
                        "rejected",
                        "outdated",
                        "withdrawn");
            case STATE -> List.of("open", "done");
            case CUSTOMER -> List.of("new", "returning", "unknown");
            case SUSPECTED ->
                List.of(
                        "yes",
                        "no",
                        "high",
                        "medium",
                        "low",
                        "near-copy",
                        "burst",
                        "one-day-reviewer",
                        "repeated-phrase",
                        "rating-mismatch",
                        "competitor");
            case COMPETITORS -> List.of(Whose.ONLY, Whose.WITH);
            case VERIFIED, EDITED, REMOVED -> List.of("yes", "no");
            default -> List.of();
        };
    }
}
