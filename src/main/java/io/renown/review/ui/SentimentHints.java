package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.renown.review.AnalysisRemarks;
import io.renown.review.ReviewDetails;
import io.renown.review.analysis.SentimentBasis;
import io.renown.review.authenticity.WordsAlone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader should know before believing an estimated sentiment. */
final class SentimentHints {

    private SentimentHints() {}

    /** Of an opened review; none where there is nothing to say. */
    static List<String> of(ReviewDetails review, AnalysisRemarks remarks) {
        return Stream.concat(
                        basis(review.sentimentBasis(), review.language()).stream(), apart(review, remarks).stream())
                .toList();
    }

    /** Empty where the confidence was measured, or where a member said so. */
    static Optional<String> basis(SentimentBasis basis, String language) {
        return switch (basis) {
            case TRAINED, MEMBER -> Optional.empty();
            case WORD_LISTS, EMOJI, UNKNOWN_LANGUAGE, RATING ->
                Optional.of(translate(
                        "review.analysis.basis." + basis.slug(), FieldWords.language(language, FieldWords.locale())));
        };
    }

    private static Optional<String> apart(ReviewDetails review, AnalysisRemarks remarks) {
        WordsAlone words = remarks.wordsAlone();
        return words == null || review.rating() == null || !remarks.wordsAgainstStars()
                ? Optional.empty()
                : Optional.of(translate(
                        "review.analysis.apart",
                        FieldWords.slug(words.sentiment()),
                        review.rating().stars()));
    }
}
