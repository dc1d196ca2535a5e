package io.renown.insight;

import io.renown.analysis.Keyword;
import io.renown.analysis.KeywordReader;
import io.renown.insight.SharedComplaints.Word;
import io.renown.review.ReviewListItem;
import io.renown.review.ReviewPage;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewSides;
import io.renown.review.ReviewSort;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.LocalDate;
import java.util.IdentityHashMap;
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

    private final ReviewSearch search;
    private final ReviewSides sides;

    SharedComplaintService(ReviewSearch search, ReviewSides sides) {
        this.search = search;
        this.sides = sides;
    }

    /** @param filter without days */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public SharedComplaints complaints(ReviewFilter filter, LocalDate from, LocalDate to) {
        Days days = new Days(from, to);
        ReviewFilter own = days.of(filter).and(CompetitorFilters.negative());
        ReviewFilter theirs = days.of(CompetitorFilters.ofAll(filter)).and(CompetitorFilters.negative());
        ReviewPage ownNewest = newest(own);
        ReviewPage theirNewest = newest(theirs);
        if (Math.min(ownNewest.total(), theirNewest.total()) < SharedComplaints.LEAST) {
            return new SharedComplaints(ownNewest.total(), theirNewest.total(), List.of(), List.of(), List.of());
        }
        List<Set<String>> terms = terms(Stream.concat(ownNewest.items().stream(), theirNewest.items().stream())
                .toList());
        int split = ownNewest.items().size();
        TermWeights weights = TermWeights.of(terms.subList(0, split), terms.subList(split, terms.size()));
        List<List<String>> lists =
                List.of(weights.shared(MOST_WORDS), weights.ratherOwn(MOST_WORDS), weights.ratherTheirs(MOST_WORDS));
        Map<String, Word> words = counted(lists, own);
        return new SharedComplaints(
                ownNewest.total(),
                theirNewest.total(),
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

    private ReviewPage newest(ReviewFilter filter) {
        return search.search(ReviewQuery.page(filter, ReviewSort.NEWEST, 0, SharedComplaints.READ));
    }

    /** Of each review. Both sides of a language are one domain: what all of it is about tells nobody apart. */
    private static List<Set<String>> terms(List<ReviewListItem> reviews) {
        Map<String, List<ReviewListItem>> byLanguage =
                reviews.stream().collect(Collectors.groupingBy(ReviewListItem::language));
        Map<ReviewListItem, Set<String>> terms = new IdentityHashMap<>();
        byLanguage.forEach((language, all) -> {
            List<String> texts = all.stream().map(SharedComplaintService::text).toList();
            List<List<Keyword>> keywords = KeywordReader.shared().readAll(language, texts, OF_A_REVIEW);
            for (int i = 0; i < all.size(); i++) {
                terms.put(all.get(i), terms(keywords.get(i).stream()));
            }
        });
        return reviews.stream()
                .map(review -> terms.getOrDefault(review, Set.of()))
                .toList();
    }

    private static Set<String> terms(Stream<Keyword> keywords) {
        return keywords.map(Keyword::phrase)
                .filter(phrase -> phrase.codePointCount(0, phrase.length()) > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String text(ReviewListItem review) {
        return review.snippet().stream().map(ReviewListItem.Passage::text).collect(Collectors.joining());
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
