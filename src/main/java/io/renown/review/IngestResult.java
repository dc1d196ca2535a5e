package io.renown.review;

import org.jspecify.annotations.Nullable;

/**
 * What became of the reviews of one batch; {@code added + changed + unchanged} is what was handed in.
 *
 * @param unchanged already held, word for word; a review that stands twice in the batch counts here the second time
 * @param notUnderstood of the added and changed ones: the analysis failed on them, and they came in without it
 * @param failure with what it failed last; null when it did not
 */
public record IngestResult(
        int added,
        int changed,
        int unchanged,
        int notUnderstood,
        @Nullable String failure) {

    public static final IngestResult NONE = new IngestResult(0, 0, 0);

    /** Of reviews that are all understood. */
    public IngestResult(int added, int changed, int unchanged) {
        this(added, changed, unchanged, 0, null);
    }

    public IngestResult plus(IngestResult other) {
        return new IngestResult(
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                notUnderstood + other.notUnderstood,
                other.failure == null ? failure : other.failure);
    }
}
