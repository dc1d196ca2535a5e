package io.renown.review;

import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.Sentiment;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Of a review: how it is meant, as it counts. What the passes say, or what members know better in its place. */
@Embeddable
class Judgement {

    @Enumerated(EnumType.STRING)
    private Sentiment sentiment;

    private float sentimentConfidence;
    private float sentimentScore;
    private String aspects;

    @Transient
    private @Nullable List<AspectMention> mentions; // of aspects, until they have to be read from the column again

    private @Nullable Long topicId; // as found or said, before topics were made one
    private @Nullable String analysed; // by the analysis itself, where corrections count

    @SuppressWarnings("NullAway.Init")
    protected Judgement() {}

    @SuppressWarnings("NullAway.Init") // all by the methods called
    Judgement(ReviewAnalysis analysis) {
        judge(analysis.sentiment(), analysis.sentimentConfidence(), analysis.score());
        name(analysis.aspects());
    }

    final void judge(Sentiment found, double confidence, double score) {
        sentiment = found;
        sentimentConfidence = (float) confidence;
        sentimentScore = (float) score;
    }

    final void name(List<AspectMention> found) {
        aspects = AnalysisText.write(found);
        mentions = found.size() > AnalysisText.MOST ? null : found;
    }

    void sort(@Nullable Long topic) {
        topicId = topic;
    }

    /** What the passes said stands there again, until it is settled anew. */
    void leaveUncorrected() {
        if (analysed != null) {
            take(Understood.read(analysed));
            analysed = null;
        }
    }

    /** Whether these corrections would change anything; nobody else's work on a review is disturbed for nothing. */
    boolean isOtherwiseBy(List<ReviewCorrection> corrections) {
        if (corrections.isEmpty() && analysed == null) {
            return false;
        }
        Understood understood = understood();
        return !Objects.equals(said(understood, corrections), analysed)
                || !understood.corrected(corrections).write().equals(current().write());
    }

    /**
     * Lets what members know better stand in the place of what the analysis said, and nothing else of it: what was
     * corrected before and is not any more comes back as it was.
     */
    void settle(List<ReviewCorrection> corrections) {
        Understood understood = understood();
        take(understood.corrected(corrections));
        analysed = said(understood, corrections);
    }

    private static @Nullable String said(Understood understood, List<ReviewCorrection> corrections) {
        return corrections.isEmpty() ? null : understood.write();
    }

    private void take(Understood understood) {
        sentiment = understood.sentiment();
        sentimentConfidence = understood.confidence();
        sentimentScore = understood.score();
        aspects = AnalysisText.write(understood.aspects());
        mentions = null;
        topicId = understood.topic();
    }

    private Understood understood() {
        return analysed == null ? current() : Understood.read(analysed);
    }

    private Understood current() {
        return new Understood(sentiment, sentimentConfidence, sentimentScore, aspects(), topicId);
    }

    /** What was counted stays; which words it was read from, nobody knows any more. */
    void erase() {
        aspects = AnalysisText.write(aspects().stream()
                .map(mention -> new AspectMention(mention.aspect(), mention.sentiment(), mention.confidence(), 0, 0))
                .toList());
        mentions = null;
        analysed = null;
    }

    /** What the analysis said, whatever was corrected since. */
    Understood.Said said(CorrectionKind kind, String field) {
        return understood().said(kind, field);
    }

    /** Whether what stands in the row is not all what the analysis said. */
    boolean isCorrected() {
        return analysed != null;
    }

    /** Whether the sentiment is what a member said. */
    boolean isSentimentCorrected() {
        return analysed != null && understood().isJudgedOtherwiseThan(current());
    }

    Sentiment sentiment() {
        return sentiment;
    }

    float confidence() {
        return sentimentConfidence;
    }

    /** -1 to 1. */
    float score() {
        return sentimentScore;
    }

    List<AspectMention> aspects() {
        if (mentions == null) {
            mentions = AnalysisText.aspects(aspects);
        }
        return mentions;
    }

    /** As it was found or said; what it counts as, {@link Topics} know. */
    @Nullable
    Long topicId() {
        return topicId;
    }

    /** As the column has them. */
    String writtenAspects() {
        return aspects;
    }

    /** What the analysis said, as the column has it; null where no correction counts. */
    @Nullable
    String underCorrections() {
        return analysed;
    }
}
