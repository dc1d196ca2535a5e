package io.renown.publicapi;

import io.renown.review.AnalysisRemarks;
import io.renown.review.CorrectionDetails;
import io.renown.review.CorrectionKind;
import io.renown.review.ReviewDetails;
import io.renown.review.Topics;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.RiskKind;
import io.renown.review.authenticity.WordsAlone;
import io.renown.shared.Tsid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was understood of a review, and what members say better, as the REST door shows it. */
final class AnalysisJson {

    /** Of a sentiment, wherever one is shown. */
    static final String BASIS =
            "How far the confidence is to be believed: `trained` (on labelled reviews of the language, and measured),"
                    + " `word-lists` (of the language, not measured), `emoji` (no word list of the language),"
                    + " `unknown-language`, `rating` (there are no words), `member` (a correction).";

    private AnalysisJson() {}

    @Schema(name = "AspectMention")
    record AspectMentionBody(
            String aspect,
            String sentiment,
            double confidence,

            @Schema(description = "First UTF-16 offset in `whole`.")
            int start,

            @Schema(description = "Offset after the last.") int end,
            @Schema(description = "The words between.") String passage) {}

    @Schema(name = "RiskMention")
    record RiskMentionBody(@Schema(example = "safety") String kind, int start, int end, String passage) {}

    @Schema(name = "TopicName", description = "A theme over many reviews, found in their own words.")
    record TopicRefBody(
            String id,
            @Schema(example = "late · parcel · days") String name) {}

    @Schema(
            name = "TextSentiment",
            description = "What the words say with the stars left aside, as the fast pass reads them.")
    record TextSentimentBody(
            @Schema(example = "negative") String sentiment,
            double confidence,

            @Schema(description = "Whether words and stars surely say the contrary: irony, or the wrong star.")
            boolean againstStars) {}

    @Schema(name = "Analysis")
    record AnalysisBody(
            String language,

            @Schema(description = "0 to 1; null where there are no words, or none of a known language.") @Nullable
            Double languageConfidence,

            String sentiment,
            double sentimentConfidence,

            @Schema(description = BASIS, example = "trained")
            String sentimentBasis,

            @Schema(description = "Null where there are no words.") @Nullable
            TextSentimentBody textSentiment,

            @Schema(description = "-1 (very negative) to 1 (very positive).")
            double score,

            @Schema(description = "Strength of feeling, 0 to 1.")
            double emotion,

            List<AspectMentionBody> aspects,
            List<RiskMentionBody> risks,

            @Schema(
                    description = "What it is about, in its own words: five at most, the best one first.",
                    example = "[\"parcel\", \"lid\"]")
            List<String> keywords,

            @Schema(description = "What it is about among other reviews; null where that is not known.") @Nullable
            TopicRefBody topic,

            @Schema(
                    description =
                            "Which fast pass says so; behind a `!` where it failed on the review and says nothing.",
                    example = "fast-8")
            String modelVersion,

            @Schema(
                    description = "Which deep pass the sentiment is of; empty while it is that of the fast pass.",
                    example = "deep-7")
            String deepVersion,

            @Schema(description = "Which of the two found the aspects.", example = "fast-5")
            String aspectVersion,

            @Schema(description = "Where a member said it better; what counts stands in the fields above.")
            List<CorrectionBody> corrections) {}

    @Schema(name = "Correction", description = "What a member says in the place of the analysis.")
    record CorrectionBody(
            @Schema(description = "`sentiment`, `aspect` or `topic`.", example = "aspect")
            String kind,

            @Schema(description = "The aspect.", example = "logistics") @Nullable
            String aspect,

            @Schema(description = "The topic's id.") @Nullable
            String topic,

            @Schema(
                    description =
                            "`positive`, `neutral`, `negative`, or `not-meant`; of a topic `meant` or `not-meant`.",
                    example = "negative")
            String verdict,

            @Schema(description = "What the analysis said; null where it saw nothing of the kind.") @Nullable
            String said,

            @Schema(description = "Which analysis said so.", example = "fast-8")
            String modelVersion,

            @Schema(description = "Id of a member.") @Nullable
            String memberId,

            Instant at,

            @Schema(
                    description = "`counts`; `from-same-words` (made on another review that says the same); `outdated`"
                            + " (made on an older text, does not count).",
                    example = "counts")
            String standing) {}

    static AnalysisBody of(
            ReviewDetails review, AnalysisRemarks remarks, List<CorrectionDetails> corrections, Topics topics) {
        String whole = review.whole();
        return new AnalysisBody(
                review.language(),
                remarks.languageConfidence(),
                ReviewJson.slug(review.sentiment()),
                review.sentimentConfidence(),
                review.sentimentBasis().slug(),
                textSentiment(remarks),
                review.sentimentScore(),
                review.emotion(),
                review.aspects().stream()
                        .map(mention -> new AspectMentionBody(
                                mention.aspect().slug(),
                                ReviewJson.slug(mention.sentiment()),
                                mention.confidence(),
                                mention.start(),
                                mention.end(),
                                passage(whole, mention.start(), mention.end())))
                        .toList(),
                review.risks().stream()
                        .map(risk -> new RiskMentionBody(
                                slug(risk.kind()), risk.start(), risk.end(), passage(whole, risk.start(), risk.end())))
                        .toList(),
                remarks.keywords(),
                topic(review.topicId(), topics),
                review.modelVersion(),
                review.deepVersion(),
                review.aspectVersion(),
                corrections.stream().map(AnalysisJson::correction).toList());
    }

    private static @Nullable TextSentimentBody textSentiment(AnalysisRemarks remarks) {
        WordsAlone words = remarks.wordsAlone();
        return words == null
                ? null
                : new TextSentimentBody(
                        ReviewJson.slug(words.sentiment()), words.confidence(), remarks.wordsAgainstStars());
    }

    static @Nullable TopicRefBody topic(@Nullable Long id, Topics topics) {
        return topics.findShown(id)
                .map(topic -> new TopicRefBody(Tsid.format(topic.id()), topic.words()))
                .orElse(null);
    }

    private static CorrectionBody correction(CorrectionDetails correction) {
        return new CorrectionBody(
                correction.kind().slug(),
                Aspect.findBySlug(correction.field().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .map(Aspect::slug)
                        .orElse(null),
                correction.kind() == CorrectionKind.TOPIC ? Tsid.format(Long.parseLong(correction.field())) : null,
                correction.verdict().slug(),
                correction.said() == null ? null : ReviewJson.slug(correction.said()),
                correction.modelVersion(),
                Ids.format(correction.memberId()),
                correction.madeAt(),
                correction.standing().slug());
    }

    /** Empty where a newer text is shorter than the one that was analysed. */
    private static String passage(String whole, int start, int end) {
        return start < 0 || start > end || end > whole.length() ? "" : whole.substring(start, end);
    }

    private static String slug(RiskKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
