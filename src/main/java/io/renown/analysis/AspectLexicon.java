package io.renown.analysis;

import java.util.ArrayList;
import java.util.List;

/** The aspect words of one language. One phrase may speak of several aspects. */
final class AspectLexicon {

    record Match(int start, int end, List<AspectTerm> terms) {}

    private final PhraseTrie phrases = new PhraseTrie();
    private final List<List<AspectTerm>> terms = new ArrayList<>();
    private final boolean withoutAccents;

    AspectLexicon(List<String> files, boolean withoutAccents) {
        this.withoutAccents = withoutAccents;
        for (String file : files) {
            for (List<String> row : WordFile.rows(file, 3)) {
                AspectTerm term = AspectTerm.parse(row.get(0), row.get(1));
                WordFile.words(row.get(2)).forEach(word -> add(FoldedText.fold(word, withoutAccents), term));
            }
        }
    }

    boolean withoutAccents() {
        return withoutAccents;
    }

    private void add(String phrase, AspectTerm term) {
        int known = phrases.find(phrase);
        if (known >= 0) {
            terms.get(known).add(term);
            return;
        }
        terms.add(new ArrayList<>(List.of(term)));
        phrases.put(phrase, terms.size() - 1);
    }

    List<Match> scan(FoldedText text) {
        List<Match> matches = new ArrayList<>();
        int i = 0;
        while (i < text.length) {
            long match = text.isEntryStart(i) ? phrases.longest(text, i) : PhraseTrie.NO_MATCH;
            if (match == PhraseTrie.NO_MATCH) {
                i++;
                continue;
            }
            int end = i + PhraseTrie.length(match);
            matches.add(new Match(i, end, terms.get(PhraseTrie.value(match))));
            i = end;
        }
        return matches;
    }
}
