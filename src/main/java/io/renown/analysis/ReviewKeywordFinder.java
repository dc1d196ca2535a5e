package io.renown.analysis;

import io.renown.review.analysis.KeywordFinder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keywords of single reviews by {@link KeywordReader}, as their writers spell them. */
@Component
final class ReviewKeywordFinder implements KeywordFinder {

    /** So many are ranked for each that is shown: some lie within a better one. */
    private static final int RANKED = 3;

    /** A keyword that hyphens make longer is left as it is without them. */
    private static final int LONGEST = 40;

    private static final String NEVER_FIRST = "的了着吗呢吧";
    private static final String NEVER_LAST = "的了着过吗呢吧啊呀";

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final PhraseCounts NOTHING = new PhraseCounts();

    /** @param counts by language, without script */
    private record Counted(Map<String, PhraseCounts> counts) implements Domain {

        @Override
        public int size() {
            return counts.values().stream().mapToInt(PhraseCounts::size).sum();
        }
    }

    @Override
    public Domain count(List<Said> texts) {
        Map<String, List<String>> byLanguage = new TreeMap<>();
        texts.forEach(said -> byLanguage
                .computeIfAbsent(plain(said.language()), language -> new ArrayList<>())
                .add(whole(said)));
        Map<String, PhraseCounts> counts = new TreeMap<>();
        byLanguage.forEach((language, said) -> counts.put(
                language, KeywordReader.shared().count(language, said).ofSeveralTexts()));
        return new Counted(counts);
    }

    @Override
    public List<String> find(Said text, Domain domain, int most) {
        PhraseCounts counts = domain instanceof Counted counted
                ? counted.counts().getOrDefault(plain(text.language()), NOTHING)
                : NOTHING;
        String whole = whole(text);
        String folded = FoldedText.fold(whole, false);
        List<String> written = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Keyword keyword : KeywordReader.shared().read(text.language(), whole, counts, most * RANKED)) {
            Place place = place(keyword.phrase(), folded);
            String phrase = place == null ? keyword.phrase() : place.of(folded);
            if (found.size() < most && !isTorn(phrase) && found.stream().noneMatch(other -> repeats(phrase, other))) {
                found.add(phrase);
                written.add(place == null ? phrase : place.of(whole));
            }
        }
        return written;
    }

    private record Place(int start, int end) {

        String of(String text) {
            return BLANKS.matcher(text.substring(start, end)).replaceAll(" ");
        }
    }

    /** Title, lines and text apart: no phrase goes from one to the other. */
    private static String whole(Said said) {
        String whole = said.title().isEmpty() ? said.text() : said.title() + "\n" + said.text();
        return whole.replace("\n", "\n.\n");
    }

    /** Whether it begins or ends with a Chinese particle: the dictionaries cut beside the word. */
    private static boolean isTorn(String phrase) {
        return NEVER_FIRST.indexOf(phrase.charAt(0)) >= 0
                || NEVER_LAST.indexOf(phrase.charAt(phrase.length() - 1)) >= 0;
    }

    /** Whether a better keyword says it; without spaces also where this one adds letters to that. */
    private static boolean repeats(String phrase, String better) {
        return holds(better, phrase) || Script.isUnspaced(better.charAt(0)) && holds(phrase, better);
    }

    /** Whether a phrase holds another: whole words of it, or any letters where words are not told apart by spaces. */
    private static boolean holds(String phrase, String part) {
        return Script.isUnspaced(part.charAt(0))
                ? phrase.contains(part)
                : (' ' + phrase + ' ').contains(' ' + part + ' ');
    }

    /** Where the phrase first stands, with what hyphens tie to it; null where mark-up stands between its words. */
    private static @Nullable Place place(String phrase, String folded) {
        Matcher words = pattern(phrase).matcher(folded);
        for (int from = 0; words.find(from); from = words.start() + 1) {
            if (isWord(folded, words.start(), words.end())) {
                int start = words.start();
                while (start > 1 && folded.charAt(start - 1) == '-' && isLetter(folded, start - 2)) {
                    start = wordStart(folded, start - 2);
                }
                int end = words.end();
                while (end < folded.length() - 1 && folded.charAt(end) == '-' && isLetter(folded, end + 1)) {
                    end = wordEnd(folded, end + 1);
                }
                return end - start > LONGEST ? new Place(words.start(), words.end()) : new Place(start, end);
            }
        }
        return null;
    }

    private static boolean isLetter(String text, int at) {
        return Script.isSpaced(text.charAt(at));
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && isLetter(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && isLetter(text, end)) {
            end++;
        }
        return end;
    }

    /** Words may stand apart by a hyphen; of those of Korean the splitter leaves out the space. */
    private static Pattern pattern(String phrase) {
        return Script.isUnspaced(phrase.charAt(0))
                ? Pattern.compile(phrase.codePoints()
                        .mapToObj(Character::toString)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s*")))
                : Pattern.compile(
                        Arrays.stream(phrase.split(" ")).map(Pattern::quote).collect(Collectors.joining("[\\s-]+")));
    }

    private static boolean isWord(String folded, int start, int end) {
        return !goesOn(folded, start) && !goesOn(folded, end);
    }

    /** Whether a word of a spaced script goes on across this place. */
    private static boolean goesOn(String text, int at) {
        return at > 0 && at < text.length() && Script.isSpaced(text.charAt(at - 1)) && Script.isSpaced(text.charAt(at));
    }

    private static String plain(String language) {
        int dash = language.indexOf('-');
        return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
