package io.renown.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the complaints of two sides share, and what sets them apart, by TF-IDF (Salton and Buckley 1988): a complaint counts
 * a term once; its weight on a side is the share of the side's complaints that hold it, times the logarithm of all complaints
 * over those that hold it. What everybody says of everything thus weighs little, however often it is said.
 */
final class TermWeights {

    /** A term of fewer complaints than these, on the side that it is told of, is one customer's word. */
    static final int LEAST = 2;

    /** How much a term weighs on each side, and in how many of its complaints it stands. */
    record Weighted(String term, double own, double theirs, Share ofOwn, Share ofTheirs) {

        boolean isApart() {
            return ofOwn.differsFrom(ofTheirs);
        }
    }

    private final List<Weighted> all;

    private TermWeights(List<Weighted> all) {
        this.all = all;
    }

    /** @param own the terms of each complaint of the one side */
    static TermWeights of(Collection<Set<String>> own, Collection<Set<String>> theirs) {
        Map<String, Integer> here = count(own);
        Map<String, Integer> there = count(theirs);
        Map<String, Integer> everywhere = new TreeMap<>(here);
        there.forEach((term, count) -> everywhere.merge(term, count, Integer::sum));
        int complaints = own.size() + theirs.size();
        List<Weighted> all = new ArrayList<>();
        everywhere.forEach((term, count) -> {
            double rarity = StrictMath.log((double) complaints / count);
            Share ofOwn = new Share(here.getOrDefault(term, 0), own.size());
            Share ofTheirs = new Share(there.getOrDefault(term, 0), theirs.size());
            all.add(new Weighted(term, ofOwn.value() * rarity, ofTheirs.value() * rarity, ofOwn, ofTheirs));
        });
        return new TermWeights(all);
    }

    /** Terms of both sides that neither has more of than chance explains; what weighs on both first. */
    List<String> shared(int most) {
        return best(
                most,
                Comparator.comparingDouble(term -> -Math.min(term.own, term.theirs)),
                term -> !term.isApart() && term.ofOwn.part() >= LEAST && term.ofTheirs.part() >= LEAST);
    }

    /** Terms that stand in more of the own complaints than chance explains; what weighs more on that side first. */
    List<String> ratherOwn(int most) {
        return best(
                most,
                Comparator.comparingDouble(term -> term.theirs - term.own),
                term -> term.isApart() && term.ofOwn.part() >= LEAST && term.ofOwn.value() > term.ofTheirs.value());
    }

    List<String> ratherTheirs(int most) {
        return best(
                most,
                Comparator.comparingDouble(term -> term.own - term.theirs),
                term -> term.isApart() && term.ofTheirs.part() >= LEAST && term.ofTheirs.value() > term.ofOwn.value());
    }

    private List<String> best(int most, Comparator<Weighted> order, Predicate<Weighted> meant) {
        return all.stream()
                .filter(meant)
                .sorted(order.thenComparing(Weighted::term))
                .limit(most)
                .map(Weighted::term)
                .toList();
    }

    private static Map<String, Integer> count(Collection<Set<String>> complaints) {
        Map<String, Integer> counts = new TreeMap<>();
        complaints.forEach(terms -> terms.forEach(term -> counts.merge(term, 1, Integer::sum)));
        return counts;
    }
}
