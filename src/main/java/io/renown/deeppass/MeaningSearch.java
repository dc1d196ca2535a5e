package io.renown.deeppass;

import io.renown.deeppass.Meant.State;
import io.renown.platform.CompetitorListings;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.review.ReviewSearch;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.DeepPassUnavailableException;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.TextEmbedder;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Search by meaning: the words of a filter are compared with what reviews say, in whatever words they say it; its other
 * conditions hold as in any list.
 */
@Service
public class MeaningSearch {

    private static final Logger log = LoggerFactory.getLogger(MeaningSearch.class);

    /** So many are looked at; other conditions than brand, listing and platform hold among these. */
    static final int CANDIDATES = 300;

    private static final int MOST = 50;
    private static final double LEAST = 0.4;

    private final ReviewAnalyzer analyzer;
    private final List<TextEmbedder> embedders;
    private final NearestReadings nearest;
    private final ReviewSearch search;
    private final ListingService listings;
    private final BrandService brands;
    private final CompetitorListings competitors;

    MeaningSearch(
            ReviewAnalyzer analyzer,
            List<TextEmbedder> embedders,
            NearestReadings nearest,
            ReviewSearch search,
            ListingService listings,
            BrandService brands,
            CompetitorListings competitors) {
        this.analyzer = analyzer;
        this.embedders = embedders;
        this.nearest = nearest;
        this.search = search;
        this.listings = listings;
        this.brands = brands;
        this.competitors = competitors;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public Meant find(ReviewFilter filter) {
        String words = filter.words();
        if (words.isEmpty()) {
            return new Meant(State.NOTHING_ASKED, "", List.of(), List.of());
        }
        ReviewAnalysis read = read(words);
        String language = isPlainLatin(words) && !read.language().startsWith("zh") ? "en" : read.language();
        List<ReviewFilter> understood = understood(read, filter);
        Optional<TextEmbedder> embedder =
                embedders.stream().filter(known -> known.reads(language)).findFirst();
        if (embedder.isEmpty()) {
            return new Meant(State.NOT_COVERED, language, List.of(), understood);
        }
        if (!nearest.isPossible()) {
            return new Meant(State.NOT_HERE, language, List.of(), understood);
        }
        try {
            byte[] vector = VectorBytes.of(embedder.get().embedQuery(words));
            List<NearestReadings.Near> near =
                    nearest.find(embedder.get().space(), vector, listings(filter), CANDIDATES, LEAST);
            return new Meant(
                    State.KNOWN,
                    language,
                    SimilarReviews.found(near, search.among(SimilarReviews.ids(near), filter.withWords(""))).stream()
                            .limit(MOST)
                            .toList(),
                    understood);
        } catch (DeepPassUnavailableException e) {
            log.debug("no search by meaning on this machine", e);
            return new Meant(State.NOT_HERE, language, List.of(), understood);
        }
    }

    /** What the fast pass makes of the question; it only helps, so that a question it fails on is asked all the same. */
    private ReviewAnalysis read(String words) {
        try {
            return analyzer.analyze(new ReviewContent("", words, null, null));
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("a question of {} letters could not be understood", words.length(), e);
            return ReviewAnalysis.notUnderstood(
                    analyzer.modelVersion(), e.getClass().getSimpleName());
        }
    }

    /** A few words are often too few to tell the language by. */
    private static boolean isPlainLatin(String words) {
        return words.chars().allMatch(letter -> letter < 128);
    }

    /** "Late delivery" is about logistics, and no praise: so is 快递太慢, which no vector of an English model lies near. */
    private static List<ReviewFilter> understood(ReviewAnalysis read, ReviewFilter filter) {
        return read.aspects().stream()
                .map(mention -> mention.aspect().slug() + sign(mention))
                .distinct()
                .map(value -> filter.withWords("").with(FilterField.ASPECT, List.of(value)))
                .toList();
    }

    private static String sign(AspectMention mention) {
        if (mention.sentiment() == Sentiment.NEUTRAL) {
            return "";
        }
        return mention.sentiment() == Sentiment.POSITIVE ? "+" : "-";
    }

    /** Null for all. */
    private @Nullable Collection<Long> listings(ReviewFilter filter) {
        Predicate<ListingDetails> meant = listing -> filter.whose().includes(listing.competitor());
        for (FilterClause clause : filter.clauses()) {
            if (!clause.negated()) {
                meant = meant.and(meant(clause));
            }
        }
        boolean narrowed =
                !competitors.ids().isEmpty() || filter.clauses().stream().anyMatch(MeaningSearch::namesListings);
        return narrowed || !TenantContext.actor().brandScope().unlimited()
                ? listings.list().stream().filter(meant).map(ListingDetails::id).toList()
                : null;
    }

    private static boolean namesListings(FilterClause clause) {
        return !clause.negated()
                && switch (clause.field()) {
                    case BRAND, LISTING, PLATFORM -> true;
                    default -> false;
                };
    }

    private Predicate<ListingDetails> meant(FilterClause clause) {
        return switch (clause.field()) {
            case LISTING -> listing -> clause.values().contains(listing.ref());
            case PLATFORM -> listing -> clause.values().contains(listing.platform());
            case BRAND -> {
                BrandTree tree = brands.tree();
                Collection<Long> ids = tree.withDescendants(clause.values().stream()
                        .map(tree::findByKey)
                        .flatMap(Optional::stream)
                        .map(BrandDetails::id)
                        .toList());
                yield listing -> ids.contains(listing.brandId());
            }
            default -> listing -> true;
        };
    }
}
