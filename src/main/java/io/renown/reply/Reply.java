package io.renown.reply;

import io.renown.review.ReplyMark;
import io.renown.review.ReviewDetails;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one review: what is written, what is under way, and what stands on the platform. Each change asks whether
 * it may follow on the state it finds, and refuses otherwise.
 */
@Entity
class Reply {

    private static final int LONGEST_WORDS = 400;

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long reviewId;
    private Long listingId;
    private Long brandId;
    private String platform;
    private String text;

    @Enumerated(EnumType.STRING)
    private ReplyState state;

    private @Nullable Long authorId;
    private boolean byHand;
    private boolean withdrawing;
    private byte @Nullable [] basedOn;
    private @Nullable Instant plannedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant firstTriedAt;
    private @Nullable Instant calledAt;
    private int attempts;
    private boolean uncertain;
    private @Nullable String trouble;
    private @Nullable String words;
    private @Nullable String platformState;
    private @Nullable String standingText;
    private @Nullable Instant standingAt;
    private int answersVersion;
    private @Nullable String externalId;
    private @Nullable Instant submittedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected Reply() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate
    Reply(ReviewDetails review, Instant now) {
        this.id = Tsid.next();
        this.reviewId = review.id();
        this.listingId = review.listingId();
        this.brandId = review.brandId();
        this.platform = review.platform();
        this.text = "";
        this.state = ReplyState.DRAFT;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** What stood before and was replaced or removed; for the history. */
    record Ended(String text, Instant publishedAt, ReplyEnding ending) {}

    /** A claim on the reply by one sender. */
    record Attempt(
            long replyId,
            long reviewId,
            long listingId,
            String platform,
            String text,
            boolean withdrawing,
            int number,
            boolean wasUncertain,
            @Nullable Instant calledBefore,
            @Nullable String standingText,
            @Nullable String externalId,
            byte @Nullable [] basedOn) {}

    // ---- What members do ----

    void write(String written, @Nullable Long memberId, Instant now) {
        require(state.isOpenToChange());
        text = written;
        authorId = memberId;
        moveTo(ReplyState.DRAFT, now);
        byHand = false;
    }

    void submit(Instant now) {
        require(state == ReplyState.DRAFT);
        submittedAt = now;
        clearTrouble();
        moveTo(ReplyState.AWAITING_APPROVAL, now);
    }

    void giveBack(String reason, Instant now) {
        require(state == ReplyState.AWAITING_APPROVAL);
        moveTo(ReplyState.DRAFT, now);
        trouble = ReplyTrouble.RETURNED;
        words = shortened(reason);
    }

    /**
     * @param at when it goes out
     * @param basis hash of what stands on the platform as the member sees it
     * @param version of the review that is answered
     */
    void schedule(Instant at, byte @Nullable [] basis, int version, Instant now) {
        require(state == ReplyState.DRAFT || state == ReplyState.AWAITING_APPROVAL);
        putIntoOutbox(at, false, now);
        basedOn = basis;
        answersVersion = version;
    }

    void scheduleWithdrawal(Instant at, Instant now) {
        require(standingText != null && !byHand && !state.isUnderWay());
        putIntoOutbox(at, true, now);
    }

    private void putIntoOutbox(Instant at, boolean removal, Instant now) {
        plannedAt = at;
        dueAt = at;
        withdrawing = removal;
        attempts = 0;
        firstTriedAt = null;
        calledAt = null;
        uncertain = false;
        clearTrouble();
        moveTo(ReplyState.SCHEDULED, now);
    }

    /** Out of the outbox again, before it left. */
    void takeBack(Instant now) {
        require(state == ReplyState.SCHEDULED);
        dueAt = null;
        plannedAt = null;
        moveTo(withdrawing ? ReplyState.PUBLISHED : ReplyState.DRAFT, now);
        withdrawing = false;
    }

    /** Published by a person on the platform's own page. */
    Optional<Ended> markReplied(int version, Instant now) {
        require(state == ReplyState.DRAFT || state == ReplyState.AWAITING_APPROVAL);
        Optional<Ended> replaced = end(ReplyEnding.REPLACED);
        stand(null, now);
        answersVersion = version;
        byHand = true;
        clearTrouble();
        moveTo(ReplyState.PUBLISHED, now);
        return replaced;
    }

    Optional<Ended> unmark(Instant now) {
        require(byHand && (state == ReplyState.PUBLISHED || state == ReplyState.OUTDATED));
        Optional<Ended> ended = end(ReplyEnding.UNMARKED);
        byHand = false;
        moveTo(ReplyState.DRAFT, now);
        return ended;
    }

    /** Leaves what is written; what stands on the platform stays. False when nothing is left of the reply at all. */
    boolean discard(boolean hasHistory, Instant now) {
        require(state == ReplyState.DRAFT || state == ReplyState.AWAITING_APPROVAL || state == ReplyState.REJECTED);
        clearTrouble();
        if (standingText != null) {
            text = standingText;
            moveTo(ReplyState.PUBLISHED, now);
            return true;
        }
        moveTo(ReplyState.WITHDRAWN, now);
        return hasHistory;
    }

    // ---- What the sender does ----

    boolean isDue(Instant now) {
        return state.isUnderWay() && dueAt != null && !dueAt.isAfter(now);
    }

    /** Written down before the call: should this process die, the next knows that there may have been one. */
    Attempt claim(Instant now, Duration lease) {
        require(isDue(now));
        Attempt attempt = new Attempt(
                id,
                reviewId,
                listingId,
                platform,
                text,
                withdrawing,
                attempts + 1,
                uncertain,
                calledAt,
                standingText,
                externalId,
                basedOn);
        moveTo(ReplyState.SENDING, now);
        attempts++;
        uncertain = true;
        calledAt = now;
        firstTriedAt = firstTriedAt == null ? now : firstTriedAt;
        dueAt = now.plus(lease);
        return attempt;
    }

    boolean isStill(Attempt attempt) {
        return state == ReplyState.SENDING && attempts == attempt.number();
    }

    /** The platform has it. */
    Optional<Ended> sent(@Nullable String platformsId, boolean moderated, Instant now) {
        require(state == ReplyState.SENDING && !withdrawing);
        Optional<Ended> replaced = end(ReplyEnding.REPLACED);
        stand(platformsId, now);
        settle(moderated ? ReplyState.PENDING : ReplyState.PUBLISHED, now);
        return replaced;
    }

    Optional<Ended> withdrawn(Instant now) {
        require(state == ReplyState.SENDING && withdrawing);
        Optional<Ended> ended = end(ReplyEnding.WITHDRAWN);
        settle(ReplyState.WITHDRAWN, now);
        return ended;
    }

    /**
     * Once more, later.
     *
     * @param unknown whether the call may have had its effect
     */
    void retryAt(Instant at, @Nullable String why, @Nullable String said, boolean unknown, Instant now) {
        require(state == ReplyState.SENDING);
        dueAt = at;
        trouble = why;
        words = shortened(said);
        uncertain = unknown;
        updatedAt = now;
    }

    /** Nothing was called: the look showed that it is too early to tell. */
    void lookAgainAt(Instant at, Attempt attempt, Instant now) {
        retryAt(at, trouble, words, true, now);
        calledAt = attempt.calledBefore();
    }

    /** Only what the platform shows can tell any more; until {@code end}. */
    void waitForSight(Instant end, Instant now) {
        retryAt(end, ReplyTrouble.UNCERTAIN, words, true, now);
    }

    Instant giveUpAt(Duration patience) {
        return (firstTriedAt == null ? updatedAt : firstTriedAt).plus(patience);
    }

    /** Not sent. What stood before stands. */
    void failed(String why, @Nullable String said, Instant now) {
        require(state == ReplyState.SENDING);
        boolean unknown = why.equals(ReplyTrouble.UNCERTAIN);
        ReplyState next = withdrawing ? ReplyState.PUBLISHED : ReplyState.REJECTED;
        settle(next, now);
        uncertain = unknown;
        trouble = why;
        words = shortened(said);
    }

    // ---- What the platform shows ----

    void seenAs(@Nullable String word) {
        platformState = word == null || word.length() <= 60 ? word : word.substring(0, 60);
    }

    void shown(Instant now) {
        require(state == ReplyState.PENDING);
        moveTo(ReplyState.PUBLISHED, now);
    }

    void lookedAtAgain(Instant now) {
        require(state == ReplyState.PUBLISHED);
        moveTo(ReplyState.PENDING, now);
    }

    Optional<Ended> refused(@Nullable String said, Instant now) {
        require(standingText != null && !state.isUnderWay());
        Optional<Ended> ended = end(ReplyEnding.REJECTED);
        moveTo(ReplyState.REJECTED, now);
        trouble = ReplyTrouble.NOT_SHOWN;
        words = shortened(said);
        return ended;
    }

    /** Somebody changed or removed it on the platform. */
    Optional<Ended> endedElsewhere(Instant now) {
        require(standingText != null && !state.isUnderWay());
        Optional<Ended> ended = end(ReplyEnding.ELSEWHERE);
        if (state != ReplyState.DRAFT && state != ReplyState.AWAITING_APPROVAL && state != ReplyState.REJECTED) {
            moveTo(ReplyState.WITHDRAWN, now);
            trouble = ReplyTrouble.ELSEWHERE;
        }
        byHand = false;
        return ended;
    }

    void outdated(Instant now) {
        require(state == ReplyState.PUBLISHED);
        moveTo(ReplyState.OUTDATED, now);
    }

    // ---- Parts ----

    private void stand(@Nullable String platformsId, Instant now) {
        standingText = text;
        standingAt = now;
        externalId = platformsId == null ? externalId : platformsId;
    }

    private Optional<Ended> end(ReplyEnding ending) {
        if (standingText == null || standingAt == null) {
            return Optional.empty();
        }
        Ended ended = new Ended(standingText, standingAt, ending);
        standingText = null;
        standingAt = null;
        if (ending != ReplyEnding.REPLACED) {
            externalId = null;
        }
        platformState = null;
        return Optional.of(ended);
    }

    private void settle(ReplyState next, Instant now) {
        moveTo(next, now);
        dueAt = null;
        plannedAt = null;
        uncertain = false;
        withdrawing = false;
        clearTrouble();
    }

    private void clearTrouble() {
        trouble = null;
        words = null;
    }

    private void moveTo(ReplyState next, Instant now) {
        state = next;
        updatedAt = now;
    }

    private void require(boolean possible) {
        if (!possible) {
            throw Problem.conflict("reply-state");
        }
    }

    private static @Nullable String shortened(@Nullable String said) {
        return said == null || said.codePointCount(0, said.length()) <= LONGEST_WORDS
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST_WORDS));
    }

    ReplyDetails details(List<ReplyDetails.Earlier> earlier) {
        return new ReplyDetails(
                id,
                reviewId,
                text,
                state,
                authorId,
                byHand,
                withdrawing,
                plannedAt,
                attempts,
                uncertain,
                trouble,
                words,
                platformState,
                standingText,
                standingAt,
                submittedAt,
                createdAt,
                updatedAt,
                earlier);
    }

    /** As lists of reviews show it. */
    ReplyMark mark() {
        return switch (state) {
            case DRAFT -> ReplyMark.DRAFT;
            case AWAITING_APPROVAL -> ReplyMark.AWAITING_APPROVAL;
            case SCHEDULED, SENDING -> ReplyMark.OUTBOX;
            case PENDING -> ReplyMark.PENDING;
            case PUBLISHED -> byHand ? ReplyMark.MARKED : ReplyMark.BY_US;
            case REJECTED -> ReplyMark.REJECTED;
            case OUTDATED -> ReplyMark.OUTDATED;
            case WITHDRAWN -> ReplyMark.WITHDRAWN;
        };
    }

    boolean isBasedOn(byte @Nullable [] print) {
        return Arrays.equals(basedOn, print);
    }

    long id() {
        return id;
    }

    long reviewId() {
        return reviewId;
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

    String text() {
        return text;
    }

    ReplyState state() {
        return state;
    }

    int answersVersion() {
        return answersVersion;
    }

    boolean isUncertain() {
        return uncertain;
    }

    boolean isByHand() {
        return byHand;
    }

    boolean isWithdrawing() {
        return withdrawing;
    }

    @Nullable
    String standingText() {
        return standingText;
    }

    @Nullable
    Instant standingAt() {
        return standingAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }
}
