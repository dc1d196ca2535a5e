package io.renown.review;

import io.renown.review.analysis.KeywordFinder;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.authenticity.WordsAlone;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is not kept of an analysis, since the words tell it again in less than a millisecond: see {@link AnalysisRemarks}. */
@Service
public class AnalysisRemarkService {

    private static final int KEYWORDS = 5;
    private static final String UNKNOWN_LANGUAGE = "und";

    /** Of answers that were less sure, half were right; of the others 96 in a hundred. */
    private static final double DOUBTFUL = 0.8;

    /** Of Chinese the script alone is in doubt: many words are written the same in both. */
    private static final String CHINESE = "zh";

    private final ReviewAnalyzer analyzer;
    private final KeywordFinder keywords;
    private final ListingWords listingWords;

    AnalysisRemarkService(ReviewAnalyzer analyzer, KeywordFinder keywords, ListingWords listingWords) {
        this.analyzer = analyzer;
        this.keywords = keywords;
        this.listingWords = listingWords;
    }

    /**
     * @param review as it was just read, by whoever may see it
     * @throws Problem when the actor may not see it
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public AnalysisRemarks of(ReviewDetails review) {
        if (!TenantContext.actor().brandScope().includes(review.brandId())) {
            throw Problem.notFound();
        }
        if (review.whole().isBlank()) {
            return AnalysisRemarks.NONE;
        }
        Double sure = languageConfidence(review);
        WordsAlone words = WordsAlone.of(analyzer, review.whole(), review.language());
        return new AnalysisRemarks(
                keywords.find(
                        new KeywordFinder.Said(review.language(), review.title(), review.text()),
                        listingWords.of(review.listingId()),
                        KEYWORDS),
                sure,
                sure != null && sure < DOUBTFUL && !review.language().startsWith(CHINESE),
                words,
                review.rating() != null && words.contradict(review.rating().stars()));
    }

    private @Nullable Double languageConfidence(ReviewDetails review) {
        String language = review.language();
        return language.equals(UNKNOWN_LANGUAGE)
                ? null
                : analyzer.languageConfidence(
                        new ReviewContent(review.title(), review.text(), null, language), language);
    }
}
