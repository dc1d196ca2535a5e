package io.renown.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as its members see it. {@code received = added + changed + unchanged + rejected}.
 *
 * @param memberId who started it; null for Renown itself
 * @param failure null unless {@code failed}
 * @param canceling cancel was asked for, and the batch at work is not done yet
 * @param received rows of the file that are settled
 * @param added reviews that were new
 * @param changed reviews held before with other words
 * @param unchanged reviews held before, word for word
 * @param rejected rows refused, each kept with its reason
 * @param notUnderstood of the new and changed reviews: they came in without analysis, since it failed on them
 * @param notUnderstoodWhy with what it failed last, in a word for those who look after it; null when it did not
 * @param bytesRead how far into the file, of {@code fileBytes}
 */
public record ImportRunDetails(
        long id,
        long listingId,
        String listingRef,
        String listingName,
        @Nullable Long memberId,
        String fileName,
        long fileBytes,
        ImportState state,
        @Nullable ImportFailure failure,
        boolean canceling,
        long received,
        long added,
        long changed,
        long unchanged,
        long rejected,
        long notUnderstood,
        @Nullable String notUnderstoodWhy,
        long bytesRead,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** New and changed reviews. */
    public long accepted() {
        return added + changed;
    }

    /** 0 to 1. */
    public double progress() {
        return state == ImportState.COMPLETED || state == ImportState.COMPLETED_WITH_ERRORS
                ? 1
                : (double) bytesRead / Math.max(1, fileBytes);
    }
}
