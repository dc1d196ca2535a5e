package io.renown.review.filter;

import java.util.Collection;
import java.util.List;

/** Whose reviews a filter is about: the tenant's own, unless it says otherwise by {@link FilterField#COMPETITORS}. */
public enum Whose {
    OWN,
    COMPETITORS,
    BOTH,
    /** It says two things at once, or one that means nothing. */
    NOBODY;

    /** {@code competitors:only}. */
    public static final String ONLY = "only";

    /** {@code competitors:with}. */
    public static final String WITH = "with";

    static Whose of(Collection<FilterClause> clauses) {
        List<FilterClause> said = clauses.stream()
                .filter(clause -> clause.field() == FilterField.COMPETITORS && !clause.negated())
                .toList();
        if (said.isEmpty()) {
            return OWN;
        }
        if (!said.stream()
                .allMatch(clause ->
                        clause.values().contains(ONLY) || clause.values().contains(WITH))) {
            return NOBODY;
        }
        return said.stream().allMatch(clause -> clause.values().contains(WITH)) ? BOTH : COMPETITORS;
    }

    /** @param competitor whether the listing is a competitor's */
    public boolean includes(boolean competitor) {
        return switch (this) {
            case OWN -> !competitor;
            case COMPETITORS -> competitor;
            case BOTH -> true;
            case NOBODY -> false;
        };
    }
}
