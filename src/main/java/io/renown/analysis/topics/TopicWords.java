package io.renown.analysis.topics;

import io.renown.analysis.ReadableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Names of topics, made of words that their reviews say more often than the rest (TF-IDF with a topic as the document).
 * Chinese by runs of two to four characters, other languages by words and pairs of words.
 */
final class TopicWords {

    private static final int WORDS = 5;
    private static final int SHORTEST_WORD = 3;
    private static final int FEWEST = 3;
    /** For want of better ones. What one review says alone names nothing: it may tell who wrote it. */
    private static final int SHARED = 2;
    /** A run inside a longer one that occurs nearly as often is only a part of it. */
    private static final double PART = 0.6;
    /** Characters that neither begin nor end a word worth naming. */
    private static final String EMPTY_CHARACTERS =
            "的了是我你他她它很不也就都和在有这那个还没与及或但而且被把让给到得地着过吧吗呢啊呀哦嘛么啦太真非常挺" + "更最又再只才会要能可以想说去来上下里为因所如一二两三几些次候什怎样己们等比较总其然于从对买";

    private static final Set<String> EMPTY_WORDS = Set.of(
            ("a an the and or every but if of to in on at by for with from as is are was were be been being it its this that"
                            + " these those i me my we our us you your he she his her they them their not no nor so too very"
                            + " just can could will would should do does did done have has had having get got there here what"
                            + " which who when where why how all any both each few more most other some such only own same"
                            + " than then now also about after again before because up down out off over under one two"
                            + " really much even still ever never always into like well go went back make made say said"
                            + " im ive dont didnt doesnt isnt wasnt cant wont couldnt t s m ve re d ll")
                    .split(" "));

    private final boolean spaced;

    /** @param language two letters */
    TopicWords(String language) {
        this.spaced = !language.equals("zh");
    }

    /** @param topics places of their reviews among the texts. @return words of each topic, the most telling first */
    List<List<String>> of(List<List<Integer>> topics, List<String> texts) {
        Map<String, Integer> everywhere = new HashMap<>();
        List<Map<String, Integer>> counts = new ArrayList<>();
        int reviews = 0;
        for (List<Integer> topic : topics) {
            Map<String, Integer> here = new TreeMap<>();
            for (int i : topic) {
                for (String term : terms(ReadableText.of(texts.get(i)))) {
                    here.merge(term, 1, Integer::sum);
                    everywhere.merge(term, 1, Integer::sum);
                }
            }
            reviews += topic.size();
            counts.add(here);
        }
        List<List<String>> names = new ArrayList<>();
        for (int t = 0; t < topics.size(); t++) {
            int size = topics.get(t).size();
            List<String> name = best(telling(counts.get(t), size, everywhere, reviews, FEWEST));
            if (name.isEmpty()) {
                name = best(telling(counts.get(t), size, everywhere, reviews, SHARED));
            }
            if (name.isEmpty()) {
                name = best(frequent(counts.get(t), size));
            }
            names.add(name.isEmpty() ? best(frequent(anyTerms(topics.get(t), texts), size)) : name);
        }
        return names;
    }

    /** Of reviews as short as "ok" or "不错", in which no term is worth naming. */
    private Map<String, Integer> anyTerms(List<Integer> topic, List<String> texts) {
        Map<String, Integer> here = new TreeMap<>();
        for (int i : topic) {
            String text = ReadableText.of(texts.get(i));
            Set<String> terms = spaced ? words(text, 1, Set.of()) : runs(text, c -> true);
            terms.forEach(term -> here.merge(term, 1, Integer::sum));
        }
        return here;
    }

    private record Scored(String term, int count, double score) {}

    /** Terms that more of its reviews say than of the rest. */
    private static List<Scored> telling(
            Map<String, Integer> here, int size, Map<String, Integer> everywhere, int all, int fewest) {
        List<Scored> scored = new ArrayList<>();
        here.forEach((term, count) -> {
            double elsewhere = (double) everywhere.getOrDefault(term, count) / all;
            double share = (double) count / size;
            if (count >= fewest && share > elsewhere) {
                scored.add(new Scored(term, count, share * StrictMath.log(share / elsewhere)));
            }
        });
        return scored;
    }

    /** Terms that several of its reviews say, however often the rest does. */
    private static List<Scored> frequent(Map<String, Integer> here, int size) {
        return new ArrayList<>(here.entrySet().stream()
                .filter(entry -> entry.getValue() >= SHARED)
                .map(entry -> new Scored(entry.getKey(), entry.getValue(), (double) entry.getValue() / size))
                .toList());
    }

    private static List<String> best(List<Scored> scored) {
        scored.sort(Comparator.comparingDouble((Scored each) -> -each.score())
                .thenComparing(each -> -each.term().length())
                .thenComparing(Scored::term));
        List<Scored> chosen = new ArrayList<>();
        for (Scored next : scored) {
            if (chosen.size() == WORDS) {
                break;
            }
            if (scored.stream().noneMatch(other -> isPart(next, other))
                    && chosen.stream().noneMatch(other -> overlap(other.term(), next.term()))) {
                chosen.add(next);
            }
        }
        return chosen.stream().map(Scored::term).toList();
    }

    private static boolean isPart(Scored part, Scored whole) {
        return whole.term().length() > part.term().length()
                && whole.term().contains(part.term())
                && whole.count() >= PART * part.count();
    }

    private static boolean overlap(String a, String b) {
        return a.contains(b) || b.contains(a);
    }

    private Set<String> terms(String text) {
        return spaced ? words(text, SHORTEST_WORD, EMPTY_WORDS) : runs(text, TopicWords::isFull);
    }

    private static Set<String> words(String text, int shortest, Set<String> emptyWords) {
        Set<String> terms = new TreeSet<>();
        String before = "";
        for (String word : text.replace("'", "").split("[^\\p{L}\\p{N}]+")) {
            boolean empty = word.length() < shortest || emptyWords.contains(word);
            if (!empty) {
                terms.add(word);
                if (!before.isEmpty()) {
                    terms.add(before + " " + word);
                }
            }
            before = empty ? "" : word;
        }
        return terms;
    }

    private static Set<String> runs(String text, IntPredicate isFull) {
        Set<String> terms = new TreeSet<>();
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= Math.min(text.length(), start + 4); end++) {
                if (!Character.isIdeographic(text.charAt(end - 1))) {
                    break;
                }
                if (end - start >= 2 && isFull.test(text.charAt(start)) && isFull.test(text.charAt(end - 1))) {
                    terms.add(text.substring(start, end));
                }
            }
        }
        return terms;
    }

    private static boolean isFull(int c) {
        return EMPTY_CHARACTERS.indexOf(c) < 0;
    }
}
