package io.renown.review.filter;

import io.renown.shared.TextCut;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which reviews are meant: all clauses hold (AND between them, OR inside one) and the text contains the words.
 *
 * @param words free text, phrases in double quotes; empty for any
 */
public record ReviewFilter(String words, List<FilterClause> clauses) {

    public static final ReviewFilter ALL = new ReviewFilter("", List.of());
    public static final int LONGEST = 1000;

    public ReviewFilter {
        words = words.strip();
        clauses = List.copyOf(clauses);
    }

    /**
     * Reads the field syntax. What is not a known field is searched as text, so no input is wrong here; values are
     * checked where they are resolved.
     */
    public static ReviewFilter parse(String syntax) {
        return new FilterParser(TextCut.beginning(syntax, LONGEST)).parse();
    }

    /** The reviews that hold these words, one behind the other. */
    public static ReviewFilter saying(String phrase) {
        return ALL.withWords('"' + phrase.replace('"', ' ') + '"');
    }

    /** The one way to write this filter; {@link #parse} reads it back. */
    public String syntax() {
        return Stream.concat(
                        clauses.stream().map(FilterClause::syntax), words.isEmpty() ? Stream.of() : Stream.of(words))
                .collect(Collectors.joining(" "));
    }

    public boolean isAll() {
        return words.isEmpty() && clauses.isEmpty();
    }

    /** The tenant's own reviews unless the filter asks for competitors'. */
    public Whose whose() {
        return Whose.of(clauses);
    }

    public Optional<FilterClause> find(FilterField field) {
        return clauses.stream()
                .filter(clause -> clause.field() == field && !clause.negated())
                .findFirst();
    }

    /** This filter with exactly these values for the field; without values the field is free. */
    public ReviewFilter with(FilterField field, Collection<String> values) {
        List<FilterClause> changed = new ArrayList<>(clauses);
        changed.removeIf(clause -> clause.field() == field && !clause.negated());
        if (!values.isEmpty()) {
            changed.add(new FilterClause(field, new LinkedHashSet<>(values), false));
        }
        return new ReviewFilter(words, changed);
    }

    public ReviewFilter without(FilterClause clause) {
        return new ReviewFilter(
                words, clauses.stream().filter(other -> !other.equals(clause)).toList());
    }

    public ReviewFilter withWords(String newWords) {
        return new ReviewFilter(newWords, clauses);
    }

    /** Both filters hold. */
    public ReviewFilter and(ReviewFilter other) {
        return new ReviewFilter(
                (words + " " + other.words).strip(),
                Stream.concat(clauses.stream(), other.clauses.stream())
                        .distinct()
                        .toList());
    }
}
