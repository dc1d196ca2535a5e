package io.renown.reply;

import io.renown.shared.TextCut;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the platform shows of a reply, or looks at before it does; empty where nothing stands. */
@Embeddable
class Standing {

    private static final int LONGEST_WORD = 60;

    private @Nullable String standingText;
    private @Nullable Instant standingAt;
    private @Nullable String externalId;
    private @Nullable String platformState;
    private boolean byHand;

    /** What stood before and was replaced or removed; for the history. */
    record Ended(String text, Instant publishedAt, ReplyEnding ending) {}

    /** @param platformsId null where the platform names none, or keeps the one it had */
    void begin(String text, @Nullable String platformsId, boolean markedByHand, Instant now) {
        standingText = text;
        standingAt = now;
        byHand = markedByHand;
        externalId = platformsId == null ? externalId : platformsId;
    }

    Optional<Ended> end(ReplyEnding ending) {
        if (standingText == null || standingAt == null) {
            return Optional.empty();
        }
        Ended ended = new Ended(standingText, standingAt, ending);
        standingText = null;
        standingAt = null;
        platformState = null;
        byHand = false;
        if (ending != ReplyEnding.REPLACED) {
            externalId = null;
        }
        return Optional.of(ended);
    }

    void seenAs(@Nullable String word) {
        platformState = word == null ? null : TextCut.beginning(word, LONGEST_WORD);
    }

    boolean isAny() {
        return standingText != null;
    }

    @Nullable
    String text() {
        return standingText;
    }

    @Nullable
    Instant at() {
        return standingAt;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    @Nullable
    String platformState() {
        return platformState;
    }

    /** Published by a person on the platform's own page. */
    boolean isByHand() {
        return byHand;
    }
}
