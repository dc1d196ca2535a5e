package io.renown.analysis;

import io.renown.analysis.Term.Role;
import java.util.ArrayList;
import java.util.List;

/** The tones of one text: polar phrases with the negators and boosters that bear on them. */
final class ToneReader {

    /** How far a negator reaches, in words. */
    private static final double NEGATION_REACH = 3;

    private static final double NEGATION_AFTER_REACH = 2.3;
    private static final double BOOST_REACH = 1;
    /** "Not good" is nearly as bad as good is good; "not bad" is only faint praise. */
    private static final double NEGATED_PRAISE = -0.9;

    private static final double NEGATED_BLAME = -0.6;

    private final FoldedText text;
    private final List<Hit> hits;
    private final List<Clause> clauses;

    ToneReader(FoldedText text, List<Hit> hits, List<Clause> clauses) {
        this.text = text;
        this.hits = hits;
        this.clauses = clauses;
    }

    List<Tone> read() {
        List<Tone> tones = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.term().role() == Role.POLAR) {
                int clause = clauseAt(hit.start());
                double value = bear(hit.term().value(), hit.start(), hit.end(), clause, i - 1, i + 1);
                tones.add(new Tone(hit.start(), hit.end(), value, clause));
            }
        }
        return tones;
    }

    /** The value of a polar passage that is not a hit itself, as its surroundings change it. */
    double bear(double value, int start, int end, int clause) {
        int before = lastBefore(start);
        int after = before + 1;
        while (after < hits.size() && hits.get(after).start() < end) {
            after++;
        }
        return bear(value, start, end, clause, before, after);
    }

    /** Index of the last hit that ends at the offset or earlier, -1 when none does. */
    private int lastBefore(int offset) {
        int low = -1;
        int high = hits.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >> 1;
            if (hits.get(middle).end() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    boolean isNegated(int start, int end) {
        return bear(1, start, end, clauseAt(start)) < 0;
    }

    /** The clause that holds the offset or ends last before it; 0 when there is none. */
    int clauseAt(int offset) {
        int low = 0;
        int high = clauses.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (clauses.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private double bear(double value, int start, int end, int clause, int before, int after) {
        int clauseStart = clauses.isEmpty() ? 0 : clauses.get(clause).start();
        int clauseEnd = clauses.isEmpty() ? text.length : clauses.get(clause).end();
        double boost = 1;
        int negations = 0;
        double gap = 0;
        int position = start;
        for (int j = before; j >= 0 && hits.get(j).start() >= clauseStart; j--) {
            Hit hit = hits.get(j);
            gap += text.gap(hit.end(), position);
            Role role = hit.term().role();
            if (gap > NEGATION_REACH || role == Role.POLAR) {
                break;
            }
            if (role == Role.BOOSTER && gap <= BOOST_REACH) {
                boost *= hit.term().value();
            } else if (role == Role.NEGATOR) {
                negations++;
            }
            position = hit.start();
        }
        if (after < hits.size()) {
            Hit hit = hits.get(after);
            if (hit.term().role() == Role.NEGATOR_AFTER
                    && hit.start() < clauseEnd
                    && text.gap(end, hit.start()) <= NEGATION_AFTER_REACH) {
                negations++;
            }
        }
        double boosted = value * Math.min(boost, 2);
        if (negations % 2 == 0) {
            return boosted;
        }
        // "Not very good" denies the praise, it does not deny strongly.
        return value * (value > 0 ? NEGATED_PRAISE : NEGATED_BLAME);
    }
}
