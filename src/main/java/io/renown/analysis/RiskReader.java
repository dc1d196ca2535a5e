package io.renown.analysis;

import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.RiskMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of danger, fraud and the like, unless denied ("not a scam") or part of a harmless phrase ("fire alarm"). */
final class RiskReader {

    private static final int HARMLESS = RiskKind.values().length;

    private final Map<String, PhraseTrie> phrasesByLanguage = new HashMap<>();

    RiskReader() {
        for (List<String> row : WordFile.rows("risk.tsv", 3)) {
            int value = row.get(1).equals("HARMLESS")
                    ? HARMLESS
                    : RiskKind.valueOf(row.get(1)).ordinal();
            PhraseTrie phrases = phrasesByLanguage.computeIfAbsent(row.get(0), language -> new PhraseTrie());
            WordFile.words(row.get(2)).forEach(word -> phrases.put(FoldedText.fold(word, false), value));
        }
    }

    /** @param language two letters, without script */
    List<RiskMention> read(String language, FoldedText text, ToneReader toneReader) {
        PhraseTrie phrases = phrasesByLanguage.get(language);
        if (phrases == null) {
            return List.of();
        }
        List<RiskMention> risks = new ArrayList<>();
        int i = 0;
        while (i < text.length) {
            long match = text.isEntryStart(i) ? phrases.longest(text, i) : PhraseTrie.NO_MATCH;
            if (match == PhraseTrie.NO_MATCH) {
                i++;
                continue;
            }
            int end = i + PhraseTrie.length(match);
            int value = PhraseTrie.value(match);
            if (value != HARMLESS && !toneReader.isNegated(i, end)) {
                risks.add(new RiskMention(RiskKind.values()[value], i, end));
            }
            i = end;
        }
        return risks;
    }
}
