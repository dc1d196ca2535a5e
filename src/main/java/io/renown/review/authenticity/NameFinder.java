package io.renown.review.authenticity;

import io.renown.search.HanFolding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds names in texts, however many names there are: what a text costs hangs on its length alone. Case, width and Chinese script
 * do not matter.
 */
final class NameFinder {

    private static final int FEWEST_LETTERS = 2;

    /** What shops put behind their names. */
    private static final Pattern SHOP = Pattern.compile(
            "(?:\\s*[(（\\[【][^)）\\]】]*[)）\\]】]|\\s*(?:官方)?(?:旗舰店|旗艦店|专卖店|專賣店|专营店|專營店|自营店|自營店|官方店)"
                    + "|\\s+official(?:\\s+(?:store|shop))?)\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** After these, a word is a name though it is not written like one. */
    private static final Pattern BEFORE_A_NAME =
            Pattern.compile("\\b(?:to|at|from|than|try|like|vs|versus) +$", Pattern.CASE_INSENSITIVE);

    private static final int LOOKED_BACK = 10;

    private final NameTrie trie = new NameTrie();

    private record Spelling(String entered, String letters) {}

    /** @param start where it stands in the text; @param end behind it */
    record Found(String name, int start, int end) {}

    NameFinder(Collection<CompetitorNames.Name> names) {
        Map<String, Set<Long>> pages = new LinkedHashMap<>();
        Map<String, Spelling> spellings = new LinkedHashMap<>();
        for (CompetitorNames.Name name : names) {
            for (String spelling : spellings(name.name())) {
                String key = new String(fold(spelling));
                spellings.putIfAbsent(key, new Spelling(name.name().strip(), spelling));
                pages.computeIfAbsent(key, first -> new TreeSet<>()).add(name.listingId());
            }
        }
        spellings.forEach((key, spelling) -> add(spelling, pages.getOrDefault(key, Set.of())));
    }

    private static List<String> spellings(String name) {
        String whole = name.strip();
        String bare = SHOP.matcher(whole).replaceFirst("").strip();
        return whole.equals(bare) || bare.isEmpty() ? List.of(whole) : List.of(whole, bare);
    }

    private void add(Spelling spelling, Set<Long> listingIds) {
        char[] chars = fold(spelling.letters());
        String letters = new String(chars)
                .chars()
                .filter(c -> NameTrie.isLetter((char) c))
                .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
                .toString();
        if (letters.codePointCount(0, letters.length()) < FEWEST_LETTERS) {
            return;
        }
        boolean oneWord =
                letters.length() == chars.length && letters.chars().allMatch(c -> NameTrie.isSpaced((char) c));
        boolean capital = oneWord && Character.isUpperCase(spelling.letters().charAt(0));
        trie.add(chars, new NameTrie.Name(spelling.entered(), listingIds, capital));
    }

    /** Each name once, where it stands first; those of the page that the text stands on are left out. */
    List<Found> find(String text, long listingId, int most) {
        char[] chars = fold(text);
        boolean capitals = text.codePoints().anyMatch(Character::isUpperCase);
        List<Found> found = new ArrayList<>();
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int at = 0; at < chars.length && found.size() < most; at++) {
            for (NameTrie.Hit hit : trie.at(chars, at)) {
                NameTrie.Name name = hit.name();
                if (!name.listingIds().contains(listingId)
                        && !(name.capital() && capitals && isOrdinaryWord(text, at))
                        && named.add(name.entered())) {
                    found.add(new Found(name.entered(), at, hit.end()));
                }
            }
        }
        return found;
    }

    private static boolean isOrdinaryWord(String text, int at) {
        return Character.isLowerCase(text.charAt(at))
                && !BEFORE_A_NAME
                        .matcher(text.substring(Math.max(0, at - LOOKED_BACK), at))
                        .find();
    }

    /** Every character stays where it stood. */
    private static char[] fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c >= '\uFF01' && c <= '\uFF5E') {
                c -= '\uFF01' - '!';
            }
            chars[i] = c < 128 ? lower(c) : Character.toLowerCase(HanFolding.fold(c));
        }
        return chars;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
