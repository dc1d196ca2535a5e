package io.renown.analysis;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In how many texts of a domain each phrase stands: of a brand, a listing, a topic, a week. Filled by
 * {@link KeywordReader#count}; not for several threads while it is filled.
 */
public final class PhraseCounts {

    private final SortedMap<String, Integer> texts = new TreeMap<>();
    private int total;

    void add(Iterable<String> phrases) {
        total++;
        phrases.forEach(phrase -> texts.merge(phrase, 1, Integer::sum));
    }

    /** Texts counted. */
    public int total() {
        return total;
    }

    /** Texts that hold the phrase. */
    public int of(String phrase) {
        return texts.getOrDefault(phrase, 0);
    }

    /** The same without phrases of a single text: they rank as phrases do that no text holds. */
    PhraseCounts ofSeveralTexts() {
        PhraseCounts several = new PhraseCounts();
        several.total = total;
        texts.forEach((phrase, count) -> {
            if (count > 1) {
                several.texts.put(phrase, count);
            }
        });
        return several;
    }

    /** Phrases held. */
    int size() {
        return texts.size();
    }

    Iterable<Map.Entry<String, Integer>> entries() {
        return texts.entrySet();
    }
}
