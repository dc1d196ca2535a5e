package io.renown.reply;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long the sender waits for what. */
@Component
class ReplyPace {

    /** Of one call; when it ends, the call is taken for dead. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Duration delay;
    private final Duration pause;
    private final Duration patience;

    /**
     * @param delay for second thoughts after Send
     * @param pause before the second attempt, doubled with each; also how long a reply may take to show where it is read
     *     back
     * @param patience after which passing trouble counts as lasting
     */
    ReplyPace(
            @Value("${renown.reply.delay:PT20S}") Duration delay,
            @Value("${renown.reply.pause:PT30S}") Duration pause,
            @Value("${renown.reply.patience:P1D}") Duration patience) {
        this.delay = delay;
        this.pause = pause;
        this.patience = patience;
    }

    Duration delay() {
        return delay;
    }

    Duration pause() {
        return pause;
    }

    /** After so many attempts. */
    Duration pauseAfter(int attempts) {
        Duration doubled = pause.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    Duration patience() {
        return patience;
    }

    Duration lease() {
        return LEASE;
    }
}
