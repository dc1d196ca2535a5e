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

    Iterable<Map.Entry<String, Integer>> entries() {
        return texts.entrySet();
    }
}
