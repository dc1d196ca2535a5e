package io.renown.analysis;

import java.util.ArrayList;
import java.util.List;

/** The polar phrases, negators and boosters of one language. */
final class SentimentLexicon {

    private final PhraseTrie phrases = new PhraseTrie();
    private final List<Term> terms = new ArrayList<>();
    private final boolean withoutAccents;

    /** Reads the files in order; later ones win. */
    SentimentLexicon(List<String> files, boolean withoutAccents) {
        this.withoutAccents = withoutAccents;
        for (String file : files) {
            for (List<String> row : WordFile.rows(file, 2)) {
                add(Term.parse(row.getFirst()), row.getLast());
            }
        }
    }

    private void add(Term term, String cell) {
        terms.add(term);
        for (String word : WordFile.words(cell)) {
            phrases.put(FoldedText.fold(word, withoutAccents), terms.size() - 1);
        }
    }

    /** Longest matches from left to right, none inside another. */
    List<Hit> scan(FoldedText text) {
        List<Hit> hits = new ArrayList<>();
        int i = 0;
        while (i < text.length) {
            long match = text.isEntryStart(i) ? phrases.longest(text, i) : PhraseTrie.NO_MATCH;
            if (match == PhraseTrie.NO_MATCH) {
                i++;
                continue;
            }
            int end = i + PhraseTrie.length(match);
            hits.add(new Hit(i, end, terms.get(PhraseTrie.value(match))));
            i = end;
        }
        return hits;
    }
}
