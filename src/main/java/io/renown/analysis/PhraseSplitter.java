package io.renown.analysis;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The phrases of a text that may name something: runs of up to three words within a clause that neither begin nor end with
 * an empty word. Scripts without spaces are cut into words by ICU's dictionaries.
 */
final class PhraseSplitter {

    private static final int MOST_WORDS = 3;
    private static final int MOST_UNSPACED = 2;
    private static final int LONGEST_WORD = 40;

    private static final ThreadLocal<BreakIterator> WORDS =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

    private PhraseSplitter() {}

    /** @param isEmpty words that no phrase may begin or end with */
    static List<String> phrases(String text, Predicate<String> isEmpty) {
        FoldedText folded = FoldedText.of(text);
        List<String> phrases = new ArrayList<>();
        List<String> clause = new ArrayList<>();
        BreakIterator words = WORDS.get();
        String whole = new String(folded.chars);
        words.setText(new StringCharacterIterator(whole));
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            String word = whole.substring(start, end);
            int dot = word.indexOf('.');
            if (dot > 0 && !Character.isDigit(word.charAt(0))) { // a space left out between two sentences
                clause.add(word.substring(0, dot));
                addRuns(clause, isEmpty, phrases);
                clause.clear();
                clause.add(word.substring(dot + 1));
            } else if (words.getRuleStatus() >= BreakIterator.WORD_NUMBER_LIMIT && word.length() <= LONGEST_WORD) {
                clause.add(word);
            } else if (!word.isBlank() && !word.equals("-")) {
                addRuns(clause, isEmpty, phrases);
                clause.clear();
            }
        }
        addRuns(clause, isEmpty, phrases);
        return phrases;
    }

    private static void addRuns(List<String> clause, Predicate<String> isEmpty, List<String> phrases) {
        boolean[] empty = new boolean[clause.size()];
        for (int i = 0; i < empty.length; i++) {
            empty[i] = isEmpty.test(clause.get(i));
        }
        for (int from = 0; from < empty.length; from++) {
            if (empty[from]) {
                continue;
            }
            StringBuilder run = new StringBuilder();
            boolean unspaced = Script.isUnspaced(clause.get(from).charAt(0));
            int most = Math.min(empty.length, from + (unspaced ? MOST_UNSPACED : MOST_WORDS));
            for (int to = from; to < most; to++) {
                run.append(run.isEmpty() || unspaced ? "" : " ").append(clause.get(to));
                if (!empty[to] && (run.length() > 1 || !unspaced)) {
                    phrases.add(run.toString());
                }
            }
        }
    }
}
