package io.renown.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comparison of a tenant with a value in a statement: what keeps that statement inside its tenant. Comparisons of two
 * columns in a join are none, since ids are unique over all tenants.
 *
 * @param statement with lists of parameters shortened to one, so that lists of each length are one statement
 * @param occurrence among the statement's predicates, from 0
 */
record TenantPredicate(String statement, int occurrence) implements Comparable<TenantPredicate> {

    private static final Pattern COMPARISON = Pattern.compile(
            "(?:\\b\\w+\\.)?\\btenant_id`?\\s*(?:=\\s*\\?|in\\s*\\(\\s*\\?\\s*\\))", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile("\\?(?:\\s*,\\s*\\?)+");

    /** Those of a statement; none where it only inserts, changes the schema or asks the server about itself. */
    static List<TenantPredicate> of(String sql) {
        String statement = shortened(sql);
        List<TenantPredicate> predicates = new ArrayList<>();
        int count = comparisons(statement).size();
        for (int occurrence = 0; occurrence < count; occurrence++) {
            predicates.add(new TenantPredicate(statement, occurrence));
        }
        return predicates;
    }

    /** The statement without this predicate; the parameters stay, so that binding them works as before. */
    String removedFrom(String sql) {
        if (!shortened(sql).equals(statement)) {
            return sql;
        }
        MatchResult comparison = comparisons(sql).get(occurrence);
        return sql.substring(0, comparison.start()) + "(" + comparison.group() + " OR 1 = 1)"
                + sql.substring(comparison.end());
    }

    @Override
    public int compareTo(TenantPredicate other) {
        return Comparator.comparing(TenantPredicate::statement)
                .thenComparing(TenantPredicate::occurrence)
                .compare(this, other);
    }

    private static List<MatchResult> comparisons(String sql) {
        int where = whereOf(sql);
        Matcher matcher = COMPARISON.matcher(sql);
        return where < 0
                ? List.of()
                : matcher.results().filter(found -> found.start() > where).toList();
    }

    /** Before it, {@code SET tenant_id = ?} would be an assignment. */
    private static int whereOf(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        return lower.startsWith("update") ? lower.indexOf("where") : 0;
    }

    private static String shortened(String sql) {
        return LIST.matcher(sql).replaceAll("?");
    }
}
