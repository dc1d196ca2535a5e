package io.renown.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keywords by domain frequency: what is said in many texts of a domain, though not in texts on anything, names what the
 * domain is about. Words that only judge ("great") name nothing. Thread-safe; holds what it read from its word files.
 */
public final class KeywordReader {

    /** Of a thousand texts on anything, those with a word that no list holds. */
    private static final double UNLISTED = 2;

    /** Words of this rate and above join and colour; the less frequent ones may be a last resort. */
    private static final double EMPTY = 100;

    private static final double NAMES_AN_ASPECT = 1.6;
    private static final double OF_SEVERAL_WORDS = 0.8;
    private static final double SEEN_ONCE = 0.55;
    private static final double ACTION = 0.6;

    /** A number, or so many of something, as ICU's dictionaries cut it: 二十, 两百, 三天, 第一次. */
    private static final Pattern CHINESE_NUMBER = Pattern.compile(
            "第?[一二两兩三四五六七八九十几幾半][一二两兩三四五六七八九十百千万萬]*" + "[个個天次年月块塊点點分秒岁歲份条條张張杯碗圈口家位件盒包箱瓶只根把套双雙遍回下道片颗顆声聲股截周晚句]?");

    private final Map<String, Map<String, Double>> background = new HashMap<>();
    private final Map<String, Set<String>> judging = new HashMap<>();
    private final Map<String, Set<String>> naming = new HashMap<>();

    private static final class Shared {
        private static final KeywordReader READER = new KeywordReader();
    }

    /** One for all; its word lists are read when they are first wanted. */
    public static KeywordReader shared() {
        return Shared.READER;
    }

    public KeywordReader() {
        for (List<String> row : WordFile.rows("background.tsv", 3)) {
            double rate = Double.parseDouble(row.get(1));
            Map<String, Double> rates = background.computeIfAbsent(row.get(0), language -> new HashMap<>());
            WordFile.words(row.get(2)).forEach(word -> rates.putIfAbsent(word, rate));
        }
        for (List<String> row : WordFile.rows("language-words.tsv", 3)) {
            Map<String, Double> rates = background.computeIfAbsent(row.get(0), language -> new HashMap<>());
            if (row.get(1).equals("6")) {
                for (String word : row.get(2).split(" ", -1)) {
                    rates.putIfAbsent(word, 400.0);
                }
            }
        }
        for (String language : LanguagePack.LANGUAGES) {
            judging.put(language, judgingWords(language));
            naming.put(language, namingWords(language));
        }
    }

    private static Set<String> judgingWords(String language) {
        Set<String> words = new HashSet<>();
        for (List<String> row : WordFile.rows("sentiment-" + language + ".tsv", 2)) {
            if (!row.getFirst().equals("0")) {
                words.addAll(WordFile.words(row.getLast()));
            }
        }
        return words;
    }

    private static Set<String> namingWords(String language) {
        Set<String> words = new HashSet<>();
        String file = "aspects-" + language + ".tsv";
        if (WordFile.exists(file)) {
            for (List<String> row : WordFile.rows(file, 3)) {
                if (row.get(1).equals("term")) {
                    words.addAll(WordFile.words(row.get(2)));
                }
            }
        }
        return words;
    }

    /** @param language ISO 639-1, with or without a script; of an unknown one no word is left out */
    public PhraseCounts count(String language, Iterable<String> texts) {
        PhraseCounts counts = new PhraseCounts();
        texts.forEach(text -> counts.add(phrases(language, text)));
        return counts;
    }

    /** The keywords of one text among the texts of its domain, the best one first. */
    public List<Keyword> read(String language, String text, PhraseCounts domain, int most) {
        return read(language, phrases(language, text), domain, most);
    }

    /** As {@link #read}, of each of some texts that are a domain by themselves, in the order given. */
    public List<List<Keyword>> readAll(String language, List<String> texts, int most) {
        List<Set<String>> phrases =
                texts.stream().map(text -> phrases(language, text)).toList();
        PhraseCounts domain = new PhraseCounts();
        phrases.forEach(domain::add);
        return phrases.stream().map(said -> read(language, said, domain, most)).toList();
    }

    private List<Keyword> read(String language, Set<String> phrases, PhraseCounts domain, int most) {
        List<Keyword> keywords = new ArrayList<>();
        for (String phrase : phrases) {
            keywords.add(new Keyword(phrase, weight(plain(language), phrase, domain)));
        }
        return best(keywords, most);
    }

    /**
     * What some texts say more often than all of them: names of a topic, words of an anomaly. A phrase must stand in at
     * least two of them.
     */
    public List<Keyword> tellApart(String language, PhraseCounts some, PhraseCounts all, int most) {
        List<Keyword> keywords = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : some.entries()) {
            if (entry.getValue() < 2) {
                continue;
            }
            double here = (entry.getValue() + 0.5) / (some.total() + 1);
            double everywhere = (all.of(entry.getKey()) + 0.5) / (all.total() + 1);
            double gain = StrictMath.log(here / everywhere);
            if (gain > 0) {
                double shape = shape(plain(language), entry.getKey());
                keywords.add(new Keyword(entry.getKey(), entry.getValue() * gain * shape));
            }
        }
        return best(keywords, most);
    }

    private Set<String> phrases(String language, String text) {
        Map<String, Double> rates = background.getOrDefault(plain(language), Map.of());
        Set<String> judges = judging.getOrDefault(plain(language), Set.of());
        Set<String> names = naming.getOrDefault(plain(language), Set.of());
        return new LinkedHashSet<>(PhraseSplitter.phrases(
                text,
                word -> !names.contains(word)
                        && (isNumber(word) || rates.getOrDefault(word, 0.0) >= EMPTY || judges.contains(word))));
    }

    private double weight(String language, String phrase, PhraseCounts domain) {
        int texts = Math.max(1, domain.of(phrase));
        double here = 1000.0 * texts / Math.max(1, domain.total());
        double rate = background.getOrDefault(language, Map.of()).getOrDefault(phrase, UNLISTED);
        double specific = StrictMath.log(1 + here / rate);
        double heard = texts == 1 && phrase.indexOf(' ') > 0 ? SEEN_ONCE : 1;
        return StrictMath.log(1 + texts) * (0.3 + specific) * shape(language, phrase) * heard;
    }

    private double shape(String language, String phrase) {
        double factor = naming.getOrDefault(language, Set.of()).contains(phrase) ? NAMES_AN_ASPECT : 1;
        boolean several = phrase.indexOf(' ') > 0;
        if (several) {
            factor *= OF_SEVERAL_WORDS;
        }
        if (language.equals("en") && (phrase.endsWith("ly") || phrase.endsWith("ed") || phrase.endsWith("ing"))) {
            factor *= ACTION;
        }
        return factor;
    }

    private static List<Keyword> best(List<Keyword> keywords, int most) {
        keywords.sort(Comparator.comparingDouble(Keyword::weight).reversed().thenComparing(Keyword::phrase));
        return List.copyOf(keywords.subList(0, Math.min(most, keywords.size())));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit)
                || CHINESE_NUMBER.matcher(word).matches();
    }

    private static String plain(String language) {
        int dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
    }
}
