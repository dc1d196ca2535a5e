package io.renown.review;

import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.SentimentBasis;
import io.renown.review.authenticity.Estimate;
import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about a listing, what was understood of it, and where the members' work on it stands. One row in
 * parts: whoever wants to know asks the part; whoever changes something tells the review, which notes when, and keeps
 * what was erased from coming back.
 */
@Entity
@Indexed(index = "review")
@TypeBinding(binder = @TypeBinderRef(type = ReviewBinder.class))
class Review {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long listingId;
    private Long brandId;
    private String platform;
    private String platformReviewId;
    private byte[] contentHash;
    private Instant receivedAt;
    private Instant modifiedAt;
    private @Nullable Instant removedAt;
    private @Nullable Instant erasedAt;

    private ReviewWords words;
    private Circumstances circumstances;
    private ReplyOfReview reply;

    private Findings findings;
    private Judgement judgement;
    private Passes passes;

    /** As {@link Estimate} writes it; null while nobody looked at these words. */
    private @Nullable String suspicion;

    private @Nullable Instant suspicionAt; // null while it is to be looked at

    private Handling handling;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate
    Review(ListingOfReview listing, IdentifiedReview incoming, ReviewAnalysis analysis, Instant now) {
        this.id = Tsid.next();
        this.listingId = listing.listingId();
        this.brandId = listing.brandId();
        this.platform = listing.platform();
        this.platformReviewId = incoming.platformReviewId();
        this.contentHash = incoming.contentHash();
        this.receivedAt = now;
        this.modifiedAt = now;
        this.words = new ReviewWords(incoming.raw(), now);
        this.circumstances = new Circumstances(incoming.raw());
        this.reply = new ReplyOfReview(incoming.raw());
        this.findings = new Findings(analysis);
        this.judgement = new Judgement(analysis);
        this.passes = new Passes(analysis.modelVersion());
        this.handling = new Handling();
    }

    // ---- What the source says ----

    /**
     * Takes over what the source says now.
     *
     * @return the words that were replaced, when text, title or rating differ; the caller keeps them as a version
     */
    Optional<ReviewVersion> change(IdentifiedReview incoming, ReviewAnalysis analysis, Instant now) {
        RawReview raw = incoming.raw();
        Optional<ReviewVersion> replaced = Optional.empty();
        if (words.areThoseOf(raw)) {
            words.takeOver(raw);
        } else {
            replaced = Optional.of(words.replace(id, raw, now));
            passes.beginAnew();
            suspicion = null;
            handling.moveTo(WorkState.OPEN);
        }
        circumstances.takeOver(raw);
        reply.takeOver(raw);
        contentHash = incoming.contentHash();
        suspicionAt = null;
        removedAt = null;
        understand(analysis, now);
        return replaced;
    }

    /** The platform no longer shows it. */
    void remove(Instant now) {
        removedAt = now;
        modifiedAt = now;
    }

    /** @return whether it was gone */
    boolean comeBack(Instant now) {
        if (removedAt == null) {
            return false;
        }
        removedAt = null;
        modifiedAt = now;
        return true;
    }

    /**
     * @param deliveredBy who delivered its order; null for nobody known
     * @return whether it was another before
     */
    boolean ordered(@Nullable String deliveredBy, @Nullable CustomerKind boughtBy, Instant now) {
        if (circumstances.areOfOrder(deliveredBy, boughtBy)) {
            return false;
        }
        circumstances.order(deliveredBy, boughtBy);
        modifiedAt = now;
        return true;
    }

    // ---- What is understood of it ----

    void understand(ReviewAnalysis analysis, Instant now) {
        passes.readFast(analysis.modelVersion());
        modifiedAt = now;
        if (isErased()) {
            return; // without its words, it would be understood otherwise, and change what was counted
        }
        findings.take(analysis);
        judgement.leaveUncorrected();
        if (!passes.isDeepJudged()) {
            judgement.judge(analysis.sentiment(), analysis.sentimentConfidence(), analysis.score());
        }
        if (!passes.isDeepNamed()) {
            judgement.name(analysis.aspects());
        }
    }

    /** The analysis of this version fails on it: what another one found stays, or that none found anything. */
    void stayAsUnderstood(String version) {
        passes.failOn(version);
    }

    /** The deep pass knows better than the fast one how it is meant. @param own the tenant's words, among what it read with */
    void read(DeepAnalysis analysis, OwnWords own, @Nullable Long topic, Instant now) {
        passes.readDeeply(analysis.modelVersion() + own.mark());
        modifiedAt = now;
        if (!isErased()) {
            passes.believeDeep(analysis.vector() != null);
            judgement.leaveUncorrected();
            judgement.judge(analysis.sentiment(), analysis.sentimentConfidence(), analysis.score());
            judgement.name(analysis.aspects());
            judgement.sort(topic);
        }
    }

    /** The deep pass is to try again, as if it never had. */
    void forgetReading() {
        passes.forgetReading();
    }

    /** Its words lie nearest to a topic, or to none; what members said of it is settled after that. */
    void sort(@Nullable Long topic, Instant now) {
        if (!isErased()) {
            judgement.leaveUncorrected();
            judgement.sort(topic);
            modifiedAt = now;
        }
    }

    /** Lets what members know better count in the place of what the analysis said, and nothing else of it. */
    void settle(List<ReviewCorrection> corrections, Instant now) {
        if (!isErased() && judgement.isOtherwiseBy(corrections)) {
            judgement.settle(corrections);
            modifiedAt = now;
        }
    }

    /** @param asOf what it was compared with, stood so then */
    void suspect(Estimate estimate, Instant asOf) {
        suspicion = estimate.write();
        suspicionAt = asOf;
    }

    /** As the row has it, whoever said so. */
    ReviewAnalysis standing() {
        return new ReviewAnalysis(
                findings.language(),
                1,
                judgement.sentiment(),
                judgement.confidence(),
                judgement.score(),
                findings.emotion(),
                judgement.aspects(),
                findings.risks(),
                findings.signature(),
                passes.modelVersion());
    }

    /** @param analyzer knows what the words of a language are judged by */
    SentimentBasis sentimentBasis(ReviewAnalyzer analyzer) {
        if (judgement.isSentimentCorrected()) {
            return SentimentBasis.MEMBER;
        }
        return !isErased() && whole().isBlank() ? SentimentBasis.RATING : analyzer.basis(findings.language());
    }

    // ---- What members do with it ----

    void assignTo(@Nullable Long memberId, Instant now) {
        handling.assignTo(memberId);
        modifiedAt = now;
    }

    void moveTo(WorkState state, Instant now) {
        handling.moveTo(state);
        modifiedAt = now;
    }

    /** @throws IllegalArgumentException beyond 20 labels */
    void label(Collection<Long> added, Collection<Long> removed, Instant now) {
        handling.label(added, removed);
        modifiedAt = now;
    }

    void mark(@Nullable ReplyMark mark, Instant now) {
        reply.mark(isErased() ? null : mark);
        modifiedAt = now;
    }

    /** What stands on the platform as the tenant's own reply; null for none any more. */
    void reply(@Nullable String text, @Nullable Instant at, @Nullable ReplyMark mark, Instant now) {
        reply.stand(text, at);
        mark(mark, now);
    }

    /**
     * Forgets who wrote it and what: name, words, reply, where it stands, and what would lead there. What was counted stays,
     * so that no score changes: rating, day, sentiment, aspects, whether it was replied to.
     *
     * @param zone of the tenant's days; counters know these and those of UTC, and both stay the same
     */
    void erase(Instant now, ZoneId zone) {
        platformReviewId = "erased:" + id;
        contentHash = new byte[16];
        words.erase(zone);
        circumstances.erase();
        reply.erase();
        findings.erase();
        judgement.erase();
        suspicion = null;
        suspicionAt = null;
        erasedAt = now;
        modifiedAt = now;
    }

    // ---- The parts, to be asked ----

    ReviewWords words() {
        return words;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    ReplyOfReview reply() {
        return reply;
    }

    Findings findings() {
        return findings;
    }

    Judgement judgement() {
        return judgement;
    }

    Passes passes() {
        return passes;
    }

    Handling handling() {
        return handling;
    }

    // ---- What the row says itself ----

    long id() {
        return id;
    }

    long listingId() {
        return listingId;
    }

    long brandId() {
        return brandId;
    }

    String platform() {
        return platform;
    }

    String platformReviewId() {
        return platformReviewId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }

    @Nullable
    Instant removedAt() {
        return removedAt;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    /** Waits for a reply: what the view "Needs reply" holds. */
    boolean isUnanswered() {
        return handling.state() == WorkState.OPEN && !reply.isGiven();
    }

    /** As an analysis reads it; the language as it was found is a hint. */
    ReviewContent content() {
        String hint = findings.language().equals("und") ? null : findings.language();
        return new ReviewContent(
                words.title(),
                words.text(),
                words.rating().map(Rating::normalized).orElse(null),
                hint);
    }

    /** What offsets of mentions count in. */
    String whole() {
        return content().whole();
    }

    /** As the estimate in the background left it; null while nobody looked at these words. */
    @Nullable
    Estimate suspicion() {
        return suspicion == null ? null : Estimate.read(suspicion);
    }

    /** As of when; null while it is to be looked at, again perhaps. */
    @Nullable
    Instant suspicionAt() {
        return suspicionAt;
    }

    /** How often the row was written: whoever writes it past the session compares, and counts on. */
    int lockVersion() {
        return lockVersion;
    }
}
