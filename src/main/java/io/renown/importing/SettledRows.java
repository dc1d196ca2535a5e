package io.renown.importing;

import io.renown.importing.file.RowResult;
import io.renown.review.RawReview;
import java.util.List;

/**
 * Rows of a file, read and checked, ready to be taken in together.
 *
 * @param from how many rows of the file come before these
 * @param rows how many these are, {@code accepted} and {@code refused} together
 * @param fractionRead how much of the file was read up to here, 0 to 1
 */
record SettledRows(long from, int rows, List<RawReview> accepted, List<RefusedRow> refused, double fractionRead) {

    /** @param cells as given; empty when the row could not be read */
    record RefusedRow(RowResult.Refused refusal, List<String> cells) {}
}
