package io.renown.connector.call;

import io.renown.connector.ReviewPage.FoundReview;
import io.renown.connector.UnreadItem;
import io.renown.connector.file.Connector;
import io.renown.connector.file.ReviewItem;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import io.renown.shared.TextCut;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes reviews of items, as a connector's file maps them. */
final class ItemReader {

    private static final int LONGEST_ID = 190;
    private static final int LONGEST_AUTHOR = 200;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_CODE = 80;
    private static final int LONGEST_VARIANT = 120;
    private static final int KEPT_OF_UNREAD = 2000;

    private final ReviewItem mapping;

    private final ItemCode code;

    ItemReader(Connector connector, ReviewItem mapping) {
        this.mapping = mapping;
        this.code = ItemCodes.of(connector.platform());
    }

    /**
     * Reads all, each into one list or the other; items of another kind into none.
     *
     * @param answer that they stand in
     */
    void read(List<JsonNode> items, JsonNode answer, List<FoundReview> reviews, List<UnreadItem> unread) {
        for (JsonNode raw : items) {
            JsonNode item = code.shaped(raw, answer);
            if (item == null) {
                continue;
            }
            if (mapping.onlyWith() != null && item.at(mapping.onlyWith()).isMissingNode()) {
                continue;
            }
            try {
                reviews.add(read(item));
            } catch (UnreadableItemException e) {
                String text = item.toString();
                unread.add(new UnreadItem(TextCut.beginning(text, KEPT_OF_UNREAD), e.reason()));
            }
        }
    }

    private FoundReview read(JsonNode item) throws UnreadableItemException {
        Picker picker = new Picker(item);
        String id = picker.text(mapping.id());
        if (mapping.id() != null && (id == null || id.isBlank())) {
            throw new UnreadableItemException("it has no id");
        }
        refuseLonger("the id", id, LONGEST_ID);
        String title = orEmpty(picker.text(mapping.title()));
        String text = orEmpty(picker.text(mapping.text()));
        refuseLonger("the title", title, LONGEST_TITLE);
        refuseLonger("the text", text, LONGEST_TEXT);
        Rating rating = rating(picker.number(mapping.rating()));
        if (rating == null && title.isBlank() && text.isBlank()) {
            throw new UnreadableItemException("it has neither a rating nor a text");
        }
        String author = orEmpty(picker.text(mapping.author()));
        String reply = picker.text(mapping.replyText());
        return new FoundReview(
                new RawReview(
                        id,
                        TextCut.beginning(author, LONGEST_AUTHOR),
                        rating,
                        title,
                        text,
                        language(picker),
                        picker.time(mapping.created()),
                        picker.time(mapping.updated()),
                        orNull(picker.text(mapping.order()), LONGEST_CODE),
                        orNull(picker.text(mapping.sku()), LONGEST_CODE),
                        orNull(picker.text(mapping.variant()), LONGEST_VARIANT),
                        country(picker),
                        picker.truth(mapping.verified()),
                        picker.count(mapping.likes()),
                        orNull(picker.text(mapping.url()), LONGEST_URL),
                        reply == null || reply.isBlank() ? null : reply,
                        picker.time(mapping.replyAt())),
                picker.text(mapping.replyState()));
    }

    private @Nullable Rating rating(@Nullable BigDecimal value) throws UnreadableItemException {
        if (value == null || mapping.scale() == 0) {
            return null;
        }
        try {
            return new Rating(value, mapping.scale());
        } catch (IllegalArgumentException e) {
            throw new UnreadableItemException(String.valueOf(e.getMessage()));
        }
    }

    /** ISO 639-1 out of {@code en}, {@code en_US} or {@code zh-Hans-CN}; a language is a help, never a reason to refuse. */
    private @Nullable String language(Picker picker) {
        try {
            String tag = picker.text(mapping.language());
            String language = tag == null
                    ? ""
                    : Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
            return language.length() == 2 ? language : null;
        } catch (UnreadableItemException e) {
            return null;
        }
    }

    /** ISO 3166-1 alpha-2 out of two letters or three. */
    private @Nullable String country(Picker picker) throws UnreadableItemException {
        String code = picker.text(mapping.country());
        if (code == null || code.length() == 2) {
            return code == null || !code.matches("[A-Za-z]{2}") ? null : code.toUpperCase(Locale.ROOT);
        }
        return Countries.OF_THREE_LETTERS.get(code.toUpperCase(Locale.ROOT));
    }

    private static final class Countries {

        private static final Map<String, String> OF_THREE_LETTERS = codes();

        private static Map<String, String> codes() {
            Map<String, String> codes = new HashMap<>();
            for (String two : Locale.getISOCountries()) {
                try {
                    codes.put(Locale.of("", two).getISO3Country(), two);
                } catch (MissingResourceException noThreeLetters) {
                    continue;
                }
            }
            return codes;
        }
    }

    private static void refuseLonger(String what, @Nullable String value, int limit) throws UnreadableItemException {
        if (value != null && value.length() > limit) {
            throw new UnreadableItemException(what + " has more than " + limit + " characters");
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(@Nullable String value, int limit) {
        return value == null || value.isBlank() || value.length() > limit ? null : value;
    }
}
