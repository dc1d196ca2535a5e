package io.renown.reply;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Of a reply that is, or was, on its way out: when it goes, and what is known of the calls that were made for it. */
@Embeddable
class Sending {

    private @Nullable Instant plannedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant firstTriedAt;
    private @Nullable Instant calledAt;
    private int attempts;
    private boolean uncertain;
    private boolean withdrawing;

    @Enumerated(EnumType.STRING)
    private @Nullable ReplyState withdrawnFrom;

    private byte @Nullable [] basedOn;

    /** @param basis hash of what stands on the platform as the member sees it */
    void begin(Instant at, byte @Nullable [] basis) {
        plan(at);
        withdrawing = false;
        basedOn = basis;
    }

    /** @param from the state to which the reply goes back should it not go */
    void beginWithdrawal(Instant at, ReplyState from) {
        plan(at);
        withdrawing = true;
        withdrawnFrom = from;
    }

    private void plan(Instant at) {
        plannedAt = at;
        dueAt = at;
        attempts = 0;
        firstTriedAt = null;
        calledAt = null;
        uncertain = false;
    }

    /** Nothing is under way any more. @return where a reply stands that was to be withdrawn and is not */
    ReplyState end() {
        ReplyState before = withdrawnFrom == null ? ReplyState.PUBLISHED : withdrawnFrom;
        plannedAt = null;
        dueAt = null;
        uncertain = false;
        withdrawing = false;
        withdrawnFrom = null;
        return before;
    }

    /** Written down before the call: should this process die, the next knows that there may have been one. */
    void call(Instant now, Duration lease) {
        attempts++;
        uncertain = true;
        calledAt = now;
        firstTriedAt = firstTriedAt == null ? now : firstTriedAt;
        dueAt = now.plus(lease);
    }

    /** @param unknown whether the call may have had its effect */
    void again(Instant at, boolean unknown) {
        dueAt = at;
        uncertain = unknown;
    }

    /** There was no call after all. */
    void calledLast(@Nullable Instant at) {
        calledAt = at;
    }

    void postpone(Instant until) {
        dueAt = until;
    }

    void leaveOpenWhetherItArrived() {
        uncertain = true;
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** When passing trouble has lasted too long. */
    Instant end(Duration patience, Instant begunAtLatest) {
        return (firstTriedAt == null ? begunAtLatest : firstTriedAt).plus(patience);
    }

    byte @Nullable [] basedOn() {
        return basedOn;
    }

    @Nullable
    Instant plannedAt() {
        return plannedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant calledAt() {
        return calledAt;
    }

    int attempts() {
        return attempts;
    }

    boolean isUncertain() {
        return uncertain;
    }

    boolean isWithdrawing() {
        return withdrawing;
    }
}
