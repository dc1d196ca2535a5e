package io.renown.review.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One pass over the typed text. */
final class FilterParser {

    /** In quotes; a quote that belongs to the value stands there twice. */
    private static final String QUOTED = "\"([^\"]*+(?:\"\"[^\"]*+)*+)\"";

    private static final Pattern TOKEN =
            Pattern.compile("(?<negated>-)?(?<field>[A-Za-z]{2,12}):(?<values>(?:Q|[^\\s\",]+)(?:,(?:Q|[^\\s\",]+))*)"
                            .replace("Q", QUOTED)
                    + "|(?<word>\"[^\"]*\"|\\S+)");
    private static final Pattern VALUE = Pattern.compile(QUOTED + "|([^\",]+)");
    private static final Pattern RANGE = Pattern.compile("([1-5])\\.\\.([1-5])");
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>)([1-5])");

    private final String text;
    private final List<FilterClause> clauses = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    FilterParser(String text) {
        this.text = text;
    }

    ReviewFilter parse() {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            Optional<FilterField> field =
                    token.group("field") == null ? Optional.empty() : FilterField.find(token.group("field"));
            if (field.isPresent()) {
                addClause(field.get(), token.group("values"), token.group("negated") != null);
            } else {
                words.append(words.isEmpty() ? "" : " ").append(token.group());
            }
        }
        return new ReviewFilter(words.toString(), clauses);
    }

    private void addClause(FilterField field, String list, boolean negated) {
        SequencedSet<String> values = new LinkedHashSet<>();
        Matcher value = VALUE.matcher(list);
        while (value.find()) {
            String one = value.group(1) != null ? value.group(1).replace("\"\"", "\"") : value.group(2);
            values.addAll(field == FilterField.RATING ? ratings(one) : List.of(field.normalized(one)));
        }
        values.removeIf(String::isBlank);
        if (!values.isEmpty()) {
            clauses.add(new FilterClause(field, values, negated));
        }
    }

    private static List<String> ratings(String value) {
        Matcher range = RANGE.matcher(value);
        if (range.matches()) {
            return stars(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        }
        Matcher bound = BOUND.matcher(value);
        if (bound.matches()) {
            int stars = Integer.parseInt(bound.group(2));
            return switch (bound.group(1)) {
                case "<=" -> stars(1, stars);
                case "<" -> stars(1, stars - 1);
                case ">=" -> stars(stars, 5);
                default -> stars(stars + 1, 5);
            };
        }
        return List.of(value.toLowerCase(Locale.ROOT));
    }

    private static List<String> stars(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }
}
