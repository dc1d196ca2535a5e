package io.renown.connector.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A review as it lies on a double. Tests change it as customers would. */
final class DoubleReview {

    final int number;
    final String author;
    final Instant created;
    int stars;
    String title;
    String text;
    Instant updated;

    @Nullable
    String reply;

    @Nullable
    Instant replyAt;

    DoubleReview(int number, Instant created) {
        this.number = number;
        this.author = "Guest " + number;
        this.created = created;
        this.updated = created;
        this.stars = 1 + number % 5;
        this.title = "Visit " + number;
        this.text = "The tea of table " + number + " was warm. 茶很好喝";
    }

    void edit(String words, Instant now) {
        text = words;
        updated = now;
    }
}
