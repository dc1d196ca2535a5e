package io.renown.review.authenticity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names letter by letter, those with a common beginning together. Where a name has spaces, hyphens or points between its letters,
 * a text may have others of them or none.
 */
final class NameTrie {

    /** As in {@code M & M}. */
    private static final int MOST_BETWEEN = 3;

    private final Map<Character, NameTrie> close = new HashMap<>();
    private final Map<Character, NameTrie> joint = new HashMap<>();
    private final List<Name> ends = new ArrayList<>();

    /**
     * @param entered as the tenant entered it
     * @param listingIds the pages of that name
     * @param capital whether it is one word that is written with a capital, and might be an ordinary word without
     */
    record Name(String entered, Set<Long> listingIds, boolean capital) {}

    /** A name that stands in a text, and behind which place there. */
    record Hit(Name name, int end) {}

    /** @param spelling folded, its first letter included */
    void add(char[] spelling, Name name) {
        NameTrie node = this;
        boolean between = false;
        for (char c : spelling) {
            if (isLetter(c)) {
                node = (between && node != this ? node.joint : node.close).computeIfAbsent(c, next -> new NameTrie());
                between = false;
            } else {
                between = true;
            }
        }
        node.ends.add(name);
    }

    /** The names that begin at a place of a folded text and neither begin nor end within a word. */
    List<Hit> at(char[] text, int place) {
        List<Hit> hits = new ArrayList<>();
        if (place == 0 || !isSpaced(text[place]) || !isSpaced(text[place - 1])) {
            walk(text, place, hits);
        }
        return hits;
    }

    private void walk(char[] text, int at, List<Hit> hits) {
        if (!ends.isEmpty() && (at >= text.length || !isSpaced(text[at]) || !isSpaced(text[at - 1]))) {
            ends.forEach(name -> hits.add(new Hit(name, at)));
        }
        step(close, text, at, hits);
        if (!joint.isEmpty()) {
            int next = at;
            while (next < text.length && next - at < MOST_BETWEEN && isBetween(text[next])) {
                next++;
            }
            step(joint, text, next, hits);
        }
    }

    private static void step(Map<Character, NameTrie> ways, char[] text, int at, List<Hit> hits) {
        NameTrie next = at < text.length ? ways.get(text[at]) : null;
        if (next != null) {
            next.walk(text, at + 1, hits);
        }
    }

    static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static boolean isBetween(char c) {
        return c == ' ' || c == '-' || c == '\'' || c == '’' || c == '&' || c == '.' || c == '·' || c == '・';
    }

    /** Whether words of its script stand apart: not in scripts without spaces, nor in Korean, which puts endings behind names. */
    static boolean isSpaced(char c) {
        boolean dense =
                c >= '\u2E80' && c <= '\uD7AF' || c >= '\u0E00' && c <= '\u0EFF' || c >= '\u1000' && c <= '\u109F';
        return Character.isLetterOrDigit(c) && !dense;
    }
}
