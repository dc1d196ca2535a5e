package io.renown.analysis;

import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.RiskMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Words of a tenant's own, for {@link #read}; made once, since a text is read in microseconds. */
    static PhraseTrie own(Map<String, RiskKind> words) {
        PhraseTrie phrases = new PhraseTrie();
        words.forEach((word, kind) -> phrases.put(FoldedText.fold(word, false), kind.ordinal()));
        return phrases;
    }

    /**
     * @param language two letters, without script
     * @param own words that count in any language, null for none; where both know a passage, these decide
     */
    List<RiskMention> read(String language, FoldedText text, ToneReader toneReader, @Nullable PhraseTrie own) {
        PhraseTrie phrases = phrasesByLanguage.get(language);
        List<RiskMention> risks = new ArrayList<>();
        if (own != null) {
            scan(own, text, toneReader, risks);
        }
        if (phrases != null) {
            List<RiskMention> known = List.copyOf(risks);
            scan(phrases, text, toneReader, risks);
            risks.removeIf(risk -> !known.contains(risk) && overlapsAny(risk, known));
        }
        risks.sort(Comparator.comparingInt(RiskMention::start));
        return risks;
    }

    private static boolean overlapsAny(RiskMention risk, List<RiskMention> others) {
        for (RiskMention other : others) {
            if (risk.start() < other.end() && other.start() < risk.end()) {
                return true;
            }
        }
        return false;
    }

    private static void scan(PhraseTrie phrases, FoldedText text, ToneReader toneReader, List<RiskMention> risks) {
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
    }
}
