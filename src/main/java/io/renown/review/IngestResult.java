package io.renown.review;

/**
 * What became of the reviews of one batch; {@code added + changed + unchanged} is what was handed in.
 *
 * @param unchanged already held, word for word; a review that stands twice in the batch counts here the second time
 */
public record IngestResult(int added, int changed, int unchanged) {

    public static final IngestResult NONE = new IngestResult(0, 0, 0);

    public IngestResult plus(IngestResult other) {
        return new IngestResult(added + other.added, changed + other.changed, unchanged + other.unchanged);
    }
}
