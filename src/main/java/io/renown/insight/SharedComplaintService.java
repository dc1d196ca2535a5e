package io.renown.insight;

import io.renown.analysis.Keyword;
import io.renown.analysis.KeywordReader;
import io.renown.insight.SharedComplaints.Word;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewSides;
import io.renown.review.ReviewText;
import io.renown.review.ReviewTexts;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of own complaints against those of competitors: the newest of each side say which words, the index how often
 * each stands in all of them.
 */
@Service
public class SharedComplaintService {

    private static final int MOST_WORDS = 5;
    private static final int OF_A_REVIEW = 6;

    /** Of one text, in code points. */
    private static final int LONGEST = 2_000;

    /** Of all texts of a side. */
    private static final int IN_ALL = 100_000;

    private final ReviewSearch search;
    private final ReviewTexts texts;
    private final ReviewSides sides;

    SharedComplaintService(ReviewSearch search, ReviewTexts texts, ReviewSides sides) {
        this.search = search;
        this.texts = texts;
        this.sides = sides;
    }

    /** @param filter without days */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public SharedComplaints complaints(ReviewFilter filter, LocalDate from, LocalDate to) {
        Days days = new Days(from, to);
        ReviewFilter own = days.of(filter).and(CompetitorFilters.negative());
        ReviewFilter theirs = days.of(CompetitorFilters.ofAll(filter)).and(CompetitorFilters.negative());
        List<Long> totals = search.count(List.of(own, theirs));
        long ofOwn = totals.getFirst();
        long ofTheirs = totals.getLast();
        if (Math.min(ofOwn, ofTheirs) < SharedComplaints.LEAST) {
            return new SharedComplaints(ofOwn, ofTheirs, List.of(), List.of(), List.of());
        }
        List<ReviewText> ownNewest = newest(own);
        List<Set<String>> terms =
                terms(Stream.concat(ownNewest.stream(), newest(theirs).stream()).toList());
        int split = ownNewest.size();
        TermWeights weights = TermWeights.of(terms.subList(0, split), terms.subList(split, terms.size()));
        List<List<String>> lists =
                List.of(weights.shared(MOST_WORDS), weights.ratherOwn(MOST_WORDS), weights.ratherTheirs(MOST_WORDS));
        Map<String, Word> words = counted(lists, own);
        return new SharedComplaints(
                ofOwn,
                ofTheirs,
                words(lists.get(0), words)
                        .filter(word -> Math.min(word.own(), word.theirs()) > 0)
                        .toList(),
                words(lists.get(1), words).filter(word -> word.own() > 0).toList(),
                words(lists.get(2), words).filter(word -> word.theirs() > 0).toList());
    }

    /** The negative reviews with these words, as a filter of the inbox, without days. */
    public static ReviewFilter saying(Word word) {
        return saying(CompetitorFilters.negative(), word.text());
    }

    private static ReviewFilter saying(ReviewFilter filter, String words) {
        return filter.and(ReviewFilter.saying(words));
    }

    private List<ReviewText> newest(ReviewFilter filter) {
        return texts.newest(filter, SharedComplaints.READ, LONGEST, IN_ALL);
    }

    /** Of each review. Both sides of a language are one domain: what all of it is about tells nobody apart. */
    private static List<Set<String>> terms(List<ReviewText> reviews) {
        Map<String, List<ReviewText>> byLanguage =
                reviews.stream().collect(Collectors.groupingBy(ReviewText::language));
        Map<Long, Set<String>> terms = new HashMap<>();
        byLanguage.forEach((language, all) -> {
            List<String> words = all.stream().map(ReviewText::text).toList();
            List<List<Keyword>> keywords = KeywordReader.shared().readAll(language, words, OF_A_REVIEW);
            for (int i = 0; i < all.size(); i++) {
                terms.put(all.get(i).id(), terms(keywords.get(i).stream()));
            }
        });
        return reviews.stream()
                .map(review -> terms.getOrDefault(review.id(), Set.of()))
                .toList();
    }

    private static Set<String> terms(Stream<Keyword> keywords) {
        return keywords.map(Keyword::phrase)
                .filter(phrase -> phrase.codePointCount(0, phrase.length()) > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, Word> counted(List<List<String>> lists, ReviewFilter own) {
        List<String> texts = lists.stream().flatMap(List::stream).distinct().toList();
        List<ReviewSides.Sides> counts =
                sides.of(texts.stream().map(text -> saying(own, text)).toList());
        Map<String, Word> words = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            words.put(
                    texts.get(i),
                    new Word(texts.get(i), counts.get(i).own(), counts.get(i).theirs()));
        }
        return words;
    }

    private static Stream<Word> words(List<String> texts, Map<String, Word> words) {
        return texts.stream().map(words::get).filter(Objects::nonNull);
    }
}
