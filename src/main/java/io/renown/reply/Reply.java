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
    private Standing standing;
    private Sending sending;
    private @Nullable String trouble;
    private @Nullable String words;
    private int answersVersion;
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
        this.standing = new Standing();
        this.sending = new Sending();
        this.createdAt = now;
        this.updatedAt = now;
    }

    // ---- What members do ----

    void write(String written, @Nullable Long memberId, Instant now) {
        require(state.isOpenToChange());
        text = written;
        authorId = memberId;
        moveTo(ReplyState.DRAFT, now);
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
        words = ReplyText.shortened(reason);
    }

    /**
     * @param at when it goes out
     * @param basis hash of what stands on the platform as the member sees it
     * @param version of the review that is answered
     */
    void schedule(Instant at, byte @Nullable [] basis, int version, Instant now) {
        require(state == ReplyState.DRAFT || state == ReplyState.AWAITING_APPROVAL);
        sending.begin(at, basis);
        answersVersion = version;
        clearTrouble();
        moveTo(ReplyState.SCHEDULED, now);
    }

    /** What is known of its trouble stays: it may be taken back. */
    void scheduleWithdrawal(Instant at, Instant now) {
        require(standing.isAny() && !standing.isByHand() && !state.isUnderWay());
        sending.beginWithdrawal(at, state);
        moveTo(ReplyState.SCHEDULED, now);
    }

    /** Out of the outbox again, before it left. */
    void takeBack(Instant now) {
        require(state == ReplyState.SCHEDULED);
        boolean stays = sending.isWithdrawing();
        ReplyState before = sending.end();
        moveTo(stays ? before : ReplyState.DRAFT, now);
    }

    /** Published by a person on the platform's own page. */
    Optional<Standing.Ended> markReplied(int version, Instant now) {
        require(state == ReplyState.DRAFT || state == ReplyState.AWAITING_APPROVAL);
        Optional<Standing.Ended> replaced = standing.end(ReplyEnding.REPLACED);
        standing.begin(text, null, true, now);
        answersVersion = version;
        clearTrouble();
        moveTo(ReplyState.PUBLISHED, now);
        return replaced;
    }

    Optional<Standing.Ended> unmark(Instant now) {
        require(standing.isByHand() && (state == ReplyState.PUBLISHED || state == ReplyState.OUTDATED));
        Optional<Standing.Ended> ended = standing.end(ReplyEnding.UNMARKED);
        moveTo(ReplyState.DRAFT, now);
        return ended;
    }

    /** Leaves what is written; what stands on the platform stays. False when nothing is left of the reply at all. */
    boolean discard(boolean hasHistory, Instant now) {
        require(state == ReplyState.DRAFT || state == ReplyState.AWAITING_APPROVAL || state == ReplyState.REJECTED);
        clearTrouble();
        if (standing.text() != null) {
            text = standing.text();
            moveTo(ReplyState.PUBLISHED, now);
            return true;
        }
        moveTo(ReplyState.WITHDRAWN, now);
        return hasHistory;
    }

    // ---- What the sender does ----

    boolean isDue(Instant now) {
        return state.isUnderWay() && sending.isDue(now);
    }

    /** Nothing else becomes of it: it waits where it is. */
    void postpone(Instant until) {
        require(state.isUnderWay());
        sending.postpone(until);
    }

    ReplyAttempt claim(Instant now, Duration lease) {
        require(isDue(now));
        ReplyAttempt attempt = new ReplyAttempt(
                id,
                reviewId,
                listingId,
                platform,
                text,
                sending.isWithdrawing(),
                sending.attempts() + 1,
                sending.isUncertain(),
                sending.calledAt(),
                standing.text(),
                standing.externalId(),
                sending.basedOn());
        moveTo(ReplyState.SENDING, now);
        sending.call(now, lease);
        return attempt;
    }

    boolean isStill(ReplyAttempt attempt) {
        return state == ReplyState.SENDING && sending.attempts() == attempt.number();
    }

    /** The platform has it. */
    Optional<Standing.Ended> sent(@Nullable String platformsId, boolean moderated, Instant now) {
        require(state == ReplyState.SENDING && !sending.isWithdrawing());
        Optional<Standing.Ended> replaced = standing.end(ReplyEnding.REPLACED);
        standing.begin(text, platformsId, false, now);
        settle(moderated ? ReplyState.PENDING : ReplyState.PUBLISHED, now);
        return replaced;
    }

    Optional<Standing.Ended> withdrawn(Instant now) {
        require(state == ReplyState.SENDING && sending.isWithdrawing());
        Optional<Standing.Ended> ended = standing.end(ReplyEnding.WITHDRAWN);
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
        sending.again(at, unknown);
        trouble = why;
        words = ReplyText.shortened(said);
        updatedAt = now;
    }

    /** Nothing was called: the look showed that it is too early to tell. */
    void lookAgainAt(Instant at, ReplyAttempt attempt, Instant now) {
        retryAt(at, trouble, words, true, now);
        sending.calledLast(attempt.calledBefore());
    }

    /** Only what the platform shows can tell any more; until {@code end}. */
    void waitForSight(Instant end, Instant now) {
        retryAt(end, ReplyTrouble.UNCERTAIN, words, true, now);
    }

    Instant giveUpAt(Duration patience) {
        return sending.end(patience, updatedAt);
    }

    /** Not sent. What stood before stands. */
    void failed(String why, @Nullable String said, Instant now) {
        require(state == ReplyState.SENDING);
        boolean stays = sending.isWithdrawing();
        ReplyState before = sending.end();
        moveTo(stays ? before : ReplyState.REJECTED, now);
        if (why.equals(ReplyTrouble.UNCERTAIN)) {
            sending.leaveOpenWhetherItArrived();
        }
        trouble = why;
        words = ReplyText.shortened(said);
    }

    // ---- What the platform shows ----

    void seenAs(@Nullable String word) {
        standing.seenAs(word);
    }

    void shown(Instant now) {
        require(state == ReplyState.PENDING);
        moveTo(ReplyState.PUBLISHED, now);
    }

    void lookedAtAgain(Instant now) {
        require(state == ReplyState.PUBLISHED);
        moveTo(ReplyState.PENDING, now);
    }

    Optional<Standing.Ended> refused(@Nullable String said, Instant now) {
        require(standing.isAny() && !state.isUnderWay());
        Optional<Standing.Ended> ended = standing.end(ReplyEnding.REJECTED);
        moveTo(ReplyState.REJECTED, now);
        trouble = ReplyTrouble.NOT_SHOWN;
        words = ReplyText.shortened(said);
        return ended;
    }

    /** Somebody changed or removed it on the platform. */
    Optional<Standing.Ended> endedElsewhere(Instant now) {
        require(standing.isAny() && !state.isUnderWay());
        Optional<Standing.Ended> ended = standing.end(ReplyEnding.ELSEWHERE);
        if (state != ReplyState.DRAFT && state != ReplyState.AWAITING_APPROVAL && state != ReplyState.REJECTED) {
            moveTo(ReplyState.WITHDRAWN, now);
            trouble = ReplyTrouble.ELSEWHERE;
        }
        return ended;
    }

    void outdated(Instant now) {
        require(state == ReplyState.PUBLISHED);
        moveTo(ReplyState.OUTDATED, now);
    }

    // ---- Parts ----

    private void settle(ReplyState next, Instant now) {
        moveTo(next, now);
        sending.end();
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

    ReplyDetails details(List<ReplyDetails.Earlier> earlier) {
        return new ReplyDetails(
                id,
                reviewId,
                text,
                state,
                authorId,
                standing.isByHand(),
                sending.isWithdrawing(),
                sending.plannedAt(),
                sending.attempts(),
                sending.isUncertain(),
                trouble,
                words,
                standing.platformState(),
                standing.text(),
                standing.at(),
                submittedAt,
                createdAt,
                updatedAt,
                earlier);
    }

    /** As lists of reviews show it. */
    ReplyMark mark() {
        return state.mark(standing.isByHand());
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

    boolean isByHand() {
        return standing.isByHand();
    }

    boolean isWithdrawing() {
        return sending.isWithdrawing();
    }

    @Nullable
    String standingText() {
        return standing.text();
    }

    @Nullable
    Instant standingAt() {
        return standing.at();
    }

    @Nullable
    Instant dueAt() {
        return sending.dueAt();
    }
}
