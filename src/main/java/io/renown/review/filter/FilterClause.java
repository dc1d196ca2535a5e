package io.renown.review.filter;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/**
 * One condition: the field has one of the values, or none of them when negated.
 *
 * @param values at least one, in the order given
 */
public record FilterClause(FilterField field, SequencedSet<String> values, boolean negated) {

    public FilterClause {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(field + " without a value");
        }
        values = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(values));
    }

    /** As typed: {@code -label:done,"to refund"}. */
    public String syntax() {
        return (negated ? "-" : "") + field.syntax() + ":"
                + values.stream().map(FilterClause::quoted).collect(Collectors.joining(","));
    }

    /** A value as it is typed: in quotes where it has blanks, commas or quotes; those then stand there twice. */
    public static String quoted(String value) {
        return value.matches("[^\\s\",]+") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
