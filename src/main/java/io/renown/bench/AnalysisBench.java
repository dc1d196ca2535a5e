package io.renown.bench;

import io.renown.analysis.FastAnalyzer;
import io.renown.bench.words.Language;
import io.renown.review.analysis.AnalyzedReview;
import io.renown.review.analysis.DeepAnalyzer;
import io.renown.review.analysis.DeepPassUnavailableException;
import io.renown.review.analysis.ReviewContent;
import java.io.IOException;
import java.util.List;

/** How fast reviews are understood: by one thread without a database, and all of a large tenant again in its portal. */
final class AnalysisBench {

    /** What a job hands to the deep pass at a time. */
    private static final int DEEP_BATCH = 64;

    private final BenchOptions options;
    private final Figures figures;
    private final Rate rate;

    AnalysisBench(BenchOptions options, Figures figures) {
        this.options = options;
        this.figures = figures;
        this.rate = new Rate(options);
    }

    void run(Class<?> application) throws Exception {
        FastAnalyzer analyzer = new FastAnalyzer();
        fast(analyzer, Language.ZH, 55, 15_000);
        fast(analyzer, Language.EN, 430, 6_000);
        figures.atLeast(
                30_000,
                "language",
                rate.of(TextsOfLength.mixed(), 100, some -> some.forEach(analyzer::language)),
                "1/s",
                "a core; all languages in their shares");
        FilledData data = FilledData.large(options, figures.screen());
        data.ensure(application);
        OtherOpinion opinion = new OtherOpinion();
        try (OpenPortal portal = OpenPortal.open(application, data.folder(), options.database(), opinion)) {
            deep(portal, analyzer);
            new ReanalysisMeasure(portal, data, opinion, figures).run();
        }
    }

    private void fast(FastAnalyzer analyzer, Language language, int length, double target) throws IOException {
        figures.atLeast(
                target,
                "fast_" + language.code() + "_" + length,
                rate.of(TextsOfLength.of(language, length), 100, some -> some.forEach(analyzer::analyze)),
                "1/s",
                "a core; the fast pass, reviews of " + length + " characters");
    }

    private void deep(OpenPortal portal, FastAnalyzer analyzer) throws IOException {
        DeepAnalyzer deep = portal.get(DeepAnalyzer.class);
        try {
            deep(deep, analyzer, Language.ZH, 27, 575);
            deep(deep, analyzer, Language.ZH, 130, 150);
            deep(deep, analyzer, Language.EN, 65, 240);
        } catch (DeepPassUnavailableException unavailable) {
            figures.screen().print("  the deep pass is skipped: " + unavailable.getMessage());
        }
    }

    private void deep(DeepAnalyzer deep, FastAnalyzer analyzer, Language language, int length, double target)
            throws IOException {
        List<ReviewContent> texts = TextsOfLength.of(language, length);
        List<AnalyzedReview> reviews = texts.stream()
                .map(text -> new AnalyzedReview(text, analyzer.analyze(text)))
                .toList();
        figures.atLeast(
                target,
                "deep_" + language.code() + "_" + length,
                rate.of(reviews, DEEP_BATCH, deep::analyze),
                "1/s",
                "a core; the deep pass alone, reviews of " + length + " characters");
    }
}
