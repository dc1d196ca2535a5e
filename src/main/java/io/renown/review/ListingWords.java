package io.renown.review;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.renown.review.analysis.KeywordFinder;
import io.renown.review.analysis.KeywordFinder.Domain;
import io.renown.review.analysis.KeywordFinder.Said;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * What the reviews of a listing say, as the domain of their keywords: own ones are never mixed with a competitor's, and
 * nobody who sees a review sees less than its listing. A sample by the platform's ids, which follow no order that matters;
 * one statement and some hundredths of a second for half an hour.
 */
@Component
class ListingWords {

    private static final int SAMPLE = 200;

    /** Of a text, in UTF-16 units. */
    private static final int READ = 800;

    private static final Duration KEPT = Duration.ofMinutes(30);

    /** Phrases of all listings together: some 30 MB. */
    private static final int MOST_PHRASES = 200_000;

    /** So that listings of which nothing is known are not kept without end. */
    private static final int LEAST_WEIGHT = 100;

    private record Key(int tenantId, long listingId) {}

    private final ReviewRepository reviews;
    private final KeywordFinder keywords;
    private final Cache<Key, Domain> domains = Caffeine.newBuilder()
            .<Key, Domain>weigher((key, domain) -> LEAST_WEIGHT + domain.size())
            .maximumWeight(MOST_PHRASES)
            .expireAfterWrite(KEPT)
            .build();

    ListingWords(ReviewRepository reviews, KeywordFinder keywords) {
        this.reviews = reviews;
        this.keywords = keywords;
    }

    /** To be called in a transaction of the current tenant. */
    Domain of(long listingId) {
        Key key = new Key(TenantContext.tenantId(), listingId);
        Domain known = domains.getIfPresent(key);
        if (known != null) {
            return known;
        }
        List<Said> sample = reviews.findSample(listingId, Limit.of(SAMPLE)).stream()
                .map(words -> new Said(words.getLanguage(), words.getTitle(), beginning(words.getText())))
                .toList();
        Domain counted = keywords.count(sample);
        domains.put(key, counted);
        return counted;
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(READ, text.length()));
    }
}
