package io.renown.review;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.TextSignature;
import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a member knows better than the analysis, of one text. */
@Entity
class ReviewCorrection {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long reviewId;

    @Enumerated(EnumType.STRING)
    private CorrectionKind kind;

    private String field;

    @Enumerated(EnumType.STRING)
    private CorrectionVerdict verdict;

    @Enumerated(EnumType.STRING)
    private @Nullable Sentiment said;

    private float saidConfidence;
    private String modelVersion;
    private byte[] textHash;
    private byte @Nullable [] textSignature;
    private byte stars;
    private @Nullable Long memberId;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected ReviewCorrection() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate, the rest by the method called
    ReviewCorrection(
            Review review,
            CorrectionKind kind,
            String field,
            CorrectionVerdict verdict,
            @Nullable Long by,
            Instant now) {
        this.id = Tsid.next();
        this.reviewId = review.id();
        this.kind = kind;
        this.field = field;
        say(review, verdict, by, now);
    }

    /** Anew, on the text as it stands; of the same text, what the analysis said is what it said first. */
    final void say(Review review, CorrectionVerdict newVerdict, @Nullable Long by, Instant now) {
        Understood.Said understood = review.judgement().said(kind, field);
        verdict = newVerdict;
        said = understood.sentiment();
        saidConfidence = (float) understood.confidence();
        modelVersion = review.passes().modelVersion();
        textHash = TextPrint.of(review);
        TextSignature signature = review.findings().signature();
        textSignature = signature == null ? null : signature.bytes();
        stars = (byte) review.words().stars();
        memberId = by;
        madeAt = now;
    }

    /** The same again, of no session: to be kept, or to be written anew. */
    ReviewCorrection copy() {
        ReviewCorrection copy = new ReviewCorrection();
        copy.id = Tsid.next();
        copy.reviewId = reviewId;
        copy.kind = kind;
        copy.field = field;
        copy.verdict = verdict;
        copy.said = said;
        copy.saidConfidence = saidConfidence;
        copy.modelVersion = modelVersion;
        copy.textHash = textHash.clone();
        copy.textSignature = textSignature == null ? null : textSignature.clone();
        copy.stars = stars;
        copy.memberId = memberId;
        copy.madeAt = madeAt;
        return copy;
    }

    /** Whether the same member said the same of the same text at the same moment. */
    boolean isMadeAs(ReviewCorrection other) {
        return concerns(other.kind, other.field)
                && verdict == other.verdict
                && Objects.equals(memberId, other.memberId)
                && madeAt.equals(other.madeAt)
                && Arrays.equals(textHash, other.textHash);
    }

    /** Whether it counts for a review: its own says the text still; others must say it with as many stars. */
    boolean countsFor(Review review, byte[] print) {
        return Arrays.equals(textHash, print)
                && (isOf(review)
                        || kind != CorrectionKind.SENTIMENT
                        || stars == review.words().stars());
    }

    boolean isOf(Review review) {
        return reviewId == review.id();
    }

    boolean concerns(CorrectionKind otherKind, String otherField) {
        return kind == otherKind && field.equals(otherField);
    }

    CorrectionKind kind() {
        return kind;
    }

    String field() {
        return field;
    }

    /** @throws IllegalArgumentException for kinds other than aspects */
    Aspect aspect() {
        return Aspect.valueOf(field);
    }

    /** @throws NumberFormatException for kinds other than topics */
    long topicId() {
        return Long.parseLong(field);
    }

    long reviewId() {
        return reviewId;
    }

    CorrectionVerdict verdict() {
        return verdict;
    }

    byte[] textHash() {
        return textHash;
    }

    /** Of the text it was made on; what finds the reviews that it reached. */
    Optional<TextSignature> signature() {
        return Optional.ofNullable(textSignature).map(TextSignature::new);
    }

    Instant madeAt() {
        return madeAt;
    }

    CorrectionDetails details(CorrectionDetails.Standing standing) {
        return new CorrectionDetails(
                kind, field, verdict, said, saidConfidence, modelVersion, memberId, madeAt, reviewId, standing);
    }
}
