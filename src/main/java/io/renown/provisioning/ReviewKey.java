package io.renown.provisioning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The keys of a review in JSON lines: the listing's ref and the canonical columns of a review file. */
enum ReviewKey {
    LISTING(Form.TEXT, 80),
    PLATFORM_REVIEW_ID(Form.TEXT, 190),
    AUTHOR(Form.TEXT, 200),
    RATING(Form.NUMBER, 0),
    RATING_SCALE(Form.WHOLE_NUMBER, 0),
    TITLE(Form.TEXT, 500),
    TEXT(Form.TEXT, 100_000),
    LANGUAGE(Form.TEXT, 35),
    CREATED_AT(Form.TIME, 0),
    UPDATED_AT(Form.TIME, 0),
    ORDER_NUMBER(Form.TEXT, 80),
    SKU(Form.TEXT, 80),
    VARIANT(Form.TEXT, 120),
    COUNTRY(Form.TEXT, 2),
    VERIFIED(Form.TRUTH, 0),
    LIKES(Form.WHOLE_NUMBER, 0),
    URL(Form.TEXT, 500),
    REPLY_TEXT(Form.TEXT, 100_000),
    REPLY_AT(Form.TIME, 0);

    enum Form {
        TEXT("a string"),
        NUMBER("a number"),
        WHOLE_NUMBER("a whole number"),
        TRUTH("true or false"),
        TIME("a time in ISO 8601 with an offset, as \"2026-11-01T09:30:00+08:00\"");

        private final String description;

        Form(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }

    private final Form form;
    private final int longest;

    ReviewKey(Form form, int longest) {
        this.form = form;
        this.longest = longest;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    Form form() {
        return form;
    }

    /** In characters (UTF-16); 0 for what is not text. */
    int longest() {
        return longest;
    }

    static Optional<ReviewKey> find(String title) {
        return Arrays.stream(values()).filter(key -> key.title().equals(title)).findFirst();
    }
}
