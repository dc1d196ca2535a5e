package io.renown.provisioning;

import io.renown.provisioning.ReviewKey.Form;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads one line of a review file, strictly: unknown keys, wrong types and values out of bounds are refused. */
final class ReviewLineParser {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /** Why a line cannot be taken; the column is from 1. */
    static final class Refused extends Exception {
        private final int column;

        Refused(int column, String message) {
            super(message);
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    private record Value(Object content, int column) {}

    private final Map<ReviewKey, Value> values = new EnumMap<>(ReviewKey.class);

    private ReviewLineParser() {}

    /** @param line the line's number */
    static ReviewLine parse(int line, String text) throws Refused {
        ReviewLineParser parser = new ReviewLineParser();
        parser.collect(text);
        return parser.review(line);
    }

    private void collect(String line) throws Refused {
        try (JsonParser json = MAPPER.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Refused(1, "each line must be a JSON object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                int column = json.currentTokenLocation().getColumnNr();
                String name = json.currentName();
                ReviewKey key =
                        ReviewKey.find(name).orElseThrow(() -> new Refused(column, "unknown key \"" + name + "\""));
                json.nextToken();
                read(key, json);
            }
            if (json.nextToken() != null) {
                throw new Refused(json.currentTokenLocation().getColumnNr(), "one JSON object a line is taken");
            }
        } catch (JacksonException e) {
            int column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            throw new Refused(column, "not JSON: " + e.getOriginalMessage());
        }
    }

    private void read(ReviewKey key, JsonParser json) throws Refused {
        int column = json.currentTokenLocation().getColumnNr();
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        values.put(key, new Value(content(key, token, json, column), column));
    }

    private static Object content(ReviewKey key, JsonToken token, JsonParser json, int column) throws Refused {
        Form form = key.form();
        if (form == Form.TEXT && token == JsonToken.VALUE_STRING) {
            return text(key, json.getString(), column);
        }
        if (form == Form.TIME && token == JsonToken.VALUE_STRING) {
            return time(key, json.getString(), column);
        }
        if (form == Form.TRUTH && token.isBoolean()) {
            return token == JsonToken.VALUE_TRUE;
        }
        if (form == Form.WHOLE_NUMBER && token == JsonToken.VALUE_NUMBER_INT) {
            return json.getIntValue();
        }
        if (form == Form.NUMBER && token.isNumeric()) {
            return json.getDecimalValue();
        }
        throw new Refused(column, key.title() + " must be " + form.description());
    }

    private static String text(ReviewKey key, String text, int column) throws Refused {
        if (text.length() > key.longest()) {
            throw new Refused(column, key.title() + " must have at most " + key.longest() + " characters");
        }
        return text;
    }

    private static Instant time(ReviewKey key, String text, int column) throws Refused {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new Refused(column, key.title() + " must be " + key.form().description() + ": " + text);
        }
    }

    private ReviewLine review(int line) throws Refused {
        Value listing = values.get(ReviewKey.LISTING);
        if (listing == null) {
            throw new Refused(1, "the key \"listing\" is missing");
        }
        requireForm(ReviewKey.LANGUAGE, "[a-z]{2}(-[A-Za-z0-9]+)*", "a language code, as en or zh-TW");
        requireForm(ReviewKey.COUNTRY, "[A-Z]{2}", "a two-letter country code");
        requireForm(ReviewKey.URL, "https?://\\S+", "an http(s) address");
        requireForm(ReviewKey.LIKES, "[0-9]+", "0 or more");
        try {
            return new ReviewLine(line, (String) listing.content, listing.column, raw());
        } catch (IllegalArgumentException e) {
            throw new Refused(1, String.valueOf(e.getMessage()));
        }
    }

    private RawReview raw() throws Refused {
        return new RawReview(
                find(ReviewKey.PLATFORM_REVIEW_ID, String.class),
                textOf(ReviewKey.AUTHOR),
                rating(),
                textOf(ReviewKey.TITLE),
                textOf(ReviewKey.TEXT),
                language(),
                find(ReviewKey.CREATED_AT, Instant.class),
                find(ReviewKey.UPDATED_AT, Instant.class),
                find(ReviewKey.ORDER_NUMBER, String.class),
                find(ReviewKey.SKU, String.class),
                find(ReviewKey.VARIANT, String.class),
                find(ReviewKey.COUNTRY, String.class),
                find(ReviewKey.VERIFIED, Boolean.class),
                find(ReviewKey.LIKES, Integer.class),
                find(ReviewKey.URL, String.class),
                find(ReviewKey.REPLY_TEXT, String.class),
                find(ReviewKey.REPLY_AT, Instant.class));
    }

    /** The language of the tag: script and region are not what a review claims. */
    private @Nullable String language() {
        String tag = find(ReviewKey.LANGUAGE, String.class);
        return tag == null ? null : tag.substring(0, 2);
    }

    private @Nullable Rating rating() throws Refused {
        Value value = values.get(ReviewKey.RATING);
        if (value == null) {
            return null;
        }
        Integer scale = find(ReviewKey.RATING_SCALE, Integer.class);
        try {
            return new Rating((BigDecimal) value.content, scale == null ? Rating.DEFAULT_SCALE : scale);
        } catch (IllegalArgumentException e) {
            throw new Refused(value.column, String.valueOf(e.getMessage()));
        }
    }

    private void requireForm(ReviewKey key, String pattern, String description) throws Refused {
        Value value = values.get(key);
        if (value != null && !value.content.toString().matches(pattern)) {
            throw new Refused(value.column, key.title() + " must be " + description + ": " + value.content);
        }
    }

    private String textOf(ReviewKey key) {
        return Optional.ofNullable(find(key, String.class)).orElse("");
    }

    private <T> @Nullable T find(ReviewKey key, Class<T> type) {
        Value value = values.get(key);
        return value == null ? null : type.cast(value.content);
    }
}
