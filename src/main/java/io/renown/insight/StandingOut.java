package io.renown.insight;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words that stand in more of some texts than of others: by the logarithm of the odds with the words of both as a prior,
 * over its deviation (Monroe, Colaresi and Quinn 2008, equations 16 to 22). Each text counts a word once. Chinese, Japanese
 * and Thai are cut into words by the dictionaries of ICU.
 */
final class StandingOut {

    private static final int MOST = 8;
    private static final int LEAST_TEXTS = 3;
    private static final int LEAST_OTHERS = 10;

    /** Deviations: about one word in a thousand passes by chance. */
    private static final double STRONG = 3;

    /** So many texts weighs what both sides have in common. */
    private static final double PRIOR = 10;

    private StandingOut() {}

    /** The strongest first, at most eight; none where there is too little to compare with. */
    static List<String> words(List<String> texts, List<String> others) {
        if (others.size() < LEAST_OTHERS) {
            return List.of();
        }
        Map<String, Integer> here = count(texts);
        Map<String, Integer> there = count(others);
        record Scored(String word, double score) {}
        List<Scored> scored = new ArrayList<>();
        here.forEach((word, count) -> {
            double score = score(count, texts.size(), there.getOrDefault(word, 0), others.size());
            if (count >= LEAST_TEXTS && score > STRONG) {
                scored.add(new Scored(word, score));
            }
        });
        return scored.stream()
                .sorted(Comparator.comparingDouble((Scored one) -> -one.score).thenComparing(Scored::word))
                .limit(MOST)
                .map(Scored::word)
                .toList();
    }

    private static double score(int here, int texts, int there, int others) {
        double prior = PRIOR * (here + there) / (texts + others);
        double rest = PRIOR - prior;
        double odds = StrictMath.log((here + prior) / (texts - here + rest + 0.5))
                - StrictMath.log((there + prior) / (others - there + rest + 0.5));
        return odds / StrictMath.sqrt(1 / (here + prior) + 1 / (there + prior));
    }

    private static Map<String, Integer> count(List<String> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> words(text).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            boolean meansSomething =
                    breaks.getRuleStatus() >= BreakIterator.WORD_LETTER && word.codePointCount(0, word.length()) > 1;
            if (meansSomething) {
                words.add(word);
            }
        }
        return words;
    }
}
