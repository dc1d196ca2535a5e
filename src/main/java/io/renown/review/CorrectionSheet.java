package io.renown.review;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The corrections of a batch of texts. */
record CorrectionSheet(Map<ByteBuffer, List<ReviewCorrection>> ofTexts) {

    static final CorrectionSheet EMPTY = new CorrectionSheet(Map.of());

    /** What counts for a review, one of each field: its own before others', the newest of those. */
    List<ReviewCorrection> of(Review review) {
        if (ofTexts.isEmpty()) {
            return List.of();
        }
        byte[] print = TextPrint.of(review);
        List<ReviewCorrection> counting = new ArrayList<>();
        Objects.requireNonNullElse(ofTexts.get(TextPrint.key(print)), List.<ReviewCorrection>of()).stream()
                .filter(correction -> correction.countsFor(review, print))
                // So few words say nothing: whoever says them elsewhere may mean something else.
                .filter(correction ->
                        correction.isOf(review) || review.findings().signature() != null)
                .sorted(Comparator.comparing((ReviewCorrection correction) -> !correction.isOf(review))
                        .thenComparing(ReviewCorrection::madeAt, Comparator.reverseOrder()))
                .filter(correction ->
                        counting.stream().noneMatch(first -> first.concerns(correction.kind(), correction.field())))
                .forEach(counting::add);
        return counting;
    }

    /** Lets them count, before anybody counts the review. */
    void settle(Review review, Instant now) {
        review.settle(of(review), now);
    }
}
