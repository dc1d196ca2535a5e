package io.renown.review.ui;

import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A way to go on typing in the search box.
 *
 * @param text the whole text of the box after choosing it
 * @param syntax the field or value that is added, as typed
 * @param words the same for people
 * @param finished false after {@code rating:}, where a value has yet to follow
 */
record Completion(String text, String syntax, String words, boolean finished) {

    private static final int MOST = 8;

    /**
     * @param values what can be offered for a field
     * @param valueWords a value of a field for people
     */
    static List<Completion> of(
            String typed,
            Function<FilterField, List<String>> values,
            Function<FilterField, String> fieldWords,
            BiFunction<FilterField, String, String> valueWords) {
        int start = startOfLastToken(typed);
        String before = typed.substring(0, start);
        String token = typed.substring(start);
        String sign = token.startsWith("-") ? "-" : "";
        String body = token.substring(sign.length());
        int colon = body.indexOf(':');
        Optional<FilterField> field = colon < 0 ? Optional.empty() : FilterField.find(body.substring(0, colon));
        if (field.isPresent()) {
            int part = Math.max(colon, body.lastIndexOf(',')) + 1;
            String head = before + sign + body.substring(0, part);
            String wanted = body.substring(part).replace("\"", "");
            return values.apply(field.get()).stream()
                    .map(value -> new Completion(
                            head + FilterClause.quoted(value) + " ", value, valueWords.apply(field.get(), value), true))
                    .filter(completion -> completion.matches(wanted))
                    .limit(MOST)
                    .toList();
        }
        return Arrays.stream(FilterField.values())
                .map(each -> new Completion(
                        before + sign + each.syntax() + ":", each.syntax() + ":", fieldWords.apply(each), false))
                .filter(completion -> completion.begins(body))
                .limit(MOST)
                .toList();
    }

    private boolean matches(String wanted) {
        return lower(syntax).replace("\"", "").contains(lower(wanted))
                || lower(words).contains(lower(wanted));
    }

    private boolean begins(String wanted) {
        return lower(syntax).startsWith(lower(wanted)) || lower(words).startsWith(lower(wanted));
    }

    /** Blanks inside double quotes do not end a token. */
    private static int startOfLastToken(String typed) {
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && Character.isWhitespace(c)) {
                start = i + 1;
            }
        }
        return start;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
