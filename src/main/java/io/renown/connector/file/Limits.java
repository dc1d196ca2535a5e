package io.renown.connector.file;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * @param calls in each {@code per}, for one account; 0 where none is known
 * @param daily calls of one account in a day; 0 where none is known
 * @param window how long the platform shows a review: what is not fetched by then is lost; null for always
 * @param fastest shortest time between two visits of a listing
 * @param slowest longest time between two visits
 */
public record Limits(
        int calls, Duration per, int daily, @Nullable Duration window, Duration fastest, Duration slowest) {

    public Limits {
        per = per == null ? Duration.ofMinutes(1) : per;
        fastest = fastest == null ? Duration.ofMinutes(2) : fastest;
        slowest = slowest == null ? Duration.ofHours(6) : slowest;
    }

    static Limits usual() {
        return new Limits(0, Duration.ofMinutes(1), 0, null, Duration.ofMinutes(2), Duration.ofHours(6));
    }
}
