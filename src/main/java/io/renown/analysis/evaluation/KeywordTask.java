package io.renown.analysis.evaluation;

import io.renown.analysis.Keyword;
import io.renown.analysis.KeywordReader;
import io.renown.analysis.PhraseCounts;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keywords: whether a word that the row's aspects name is among the five best. Only for files whose aspects are words of
 * their texts; the file is the domain.
 */
final class KeywordTask {

    private static final int MOST = 5;
    /** Of its aspects, in the text as they stand: below this the file names categories. */
    private static final double WORDS_OF_THE_TEXT = 0.5;

    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "this", "that", "my", "our", "your", "their", "its");

    private KeywordTask() {}

    static void printHeader(PrintWriter out) {
        out.printf("%-10s %-32s %7s %8s %8s%n", "task", "file", "rows", "term", "part");
        out.println(
                "term: rows with a target term, as a whole, among their five best keywords; part: with a word of one");
    }

    static void print(PrintWriter out, String file, List<LabelledReview> all) {
        if (targetsInText(all) < WORDS_OF_THE_TEXT) {
            out.printf("%-10s %-32s %7s aspects of this file are no words of its texts%n", "keywords", file, "-");
            return;
        }
        KeywordReader reader = new KeywordReader();
        Map<String, PhraseCounts> domains = new TreeMap<>();
        all.stream()
                .collect(Collectors.groupingBy(LabelledReview::language))
                .forEach((language, reviews) -> domains.put(
                        language,
                        reader.count(
                                language,
                                reviews.stream().map(LabelledReview::text).toList())));
        int rows = 0;
        int whole = 0;
        int part = 0;
        for (LabelledReview review : all) {
            if (review.aspects().isEmpty()) {
                continue;
            }
            rows++;
            List<String> keywords = domains.containsKey(review.language())
                    ? reader.read(review.language(), review.text(), domains.get(review.language()), MOST).stream()
                            .map(Keyword::phrase)
                            .toList()
                    : List.of();
            List<String> terms =
                    review.aspects().keySet().stream().map(KeywordTask::bare).toList();
            boolean found = terms.stream().anyMatch(keywords::contains);
            whole += found ? 1 : 0;
            part += found || terms.stream().anyMatch(term -> shares(term, keywords)) ? 1 : 0;
        }
        out.printf(
                Locale.ROOT,
                "%-10s %-32s %7d %8.3f %8.3f%n",
                "keywords",
                file,
                rows,
                (double) whole / rows,
                (double) part / rows);
    }

    private static double targetsInText(List<LabelledReview> all) {
        int targets = 0;
        int inText = 0;
        for (LabelledReview review : all) {
            String text = review.text().toLowerCase(Locale.ROOT);
            for (String target : review.aspects().keySet()) {
                targets++;
                inText += text.contains(target.toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return targets == 0 ? 0 : (double) inText / targets;
    }

    private static String bare(String term) {
        return Arrays.stream(term.toLowerCase(Locale.ROOT).split("\\s+"))
                .dropWhile(ARTICLES::contains)
                .collect(Collectors.joining(" "));
    }

    private static boolean shares(String term, List<String> keywords) {
        List<String> words = List.of(term.split(" "));
        return keywords.stream()
                .anyMatch(keyword -> words.stream()
                        .anyMatch(word -> keyword.equals(word)
                                || List.of(keyword.split(" ")).contains(word)));
    }
}
