package io.renown.insight;

import io.renown.review.ReviewListItem;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewSort;
import io.renown.review.analysis.KeywordFinder;
import io.renown.review.analysis.KeywordFinder.Domain;
import io.renown.review.analysis.KeywordFinder.Said;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What many reviews are about in their own words: the keywords that the newest of them share. One page of the list. */
@Service
public class SaidWordService {

    /** Reviews that are read. */
    private static final int READ = 100;

    private static final int OF_A_REVIEW = 5;

    /** Reviews that must share a word: one alone says nothing of many. */
    private static final int LEAST = 3;

    private final ReviewSearch search;
    private final KeywordFinder keywords;

    SaidWordService(ReviewSearch search, KeywordFinder keywords) {
        this.search = search;
        this.keywords = keywords;
    }

    /**
     * @param filter without days
     * @return words or phrases as reviews write them, most frequent first; {@link ReviewFilter#saying} finds them
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<String> words(ReviewFilter filter, LocalDate from, LocalDate to, int most) {
        ReviewFilter ofDays = new Days(from, to).of(filter);
        List<Said> newest = search.search(ReviewQuery.page(ofDays, ReviewSort.NEWEST, 0, READ)).items().stream()
                .map(review -> new Said(review.language(), "", text(review)))
                .toList();
        Domain domain = keywords.count(newest);
        return best(
                newest.stream()
                        .flatMap(said -> keywords.find(said, domain, OF_A_REVIEW).stream())
                        .filter(phrase -> phrase.codePointCount(0, phrase.length()) > 1)
                        .collect(Collectors.groupingBy(
                                phrase -> phrase.toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList())),
                most);
    }

    /** None that is part of a more frequent one, or holds one. */
    private static List<String> best(Map<String, List<String>> written, int most) {
        List<String> best = new ArrayList<>();
        written.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LEAST)
                .sorted(Comparator.comparing((Map.Entry<String, List<String>> entry) ->
                        -entry.getValue().size()))
                .map(Map.Entry::getKey)
                .filter(phrase -> best.size() < most
                        && best.stream().noneMatch(other -> other.contains(phrase) || phrase.contains(other)))
                .forEach(best::add);
        return best.stream()
                .map(phrase -> written.getOrDefault(phrase, List.of(phrase)).stream()
                        .max(Comparator.naturalOrder()) // small letters, where some do not begin a sentence with it
                        .orElse(phrase))
                .toList();
    }

    private static String text(ReviewListItem review) {
        return review.snippet().stream().map(ReviewListItem.Passage::text).collect(Collectors.joining());
    }
}
