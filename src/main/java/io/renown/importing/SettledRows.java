package io.renown.importing;

import io.renown.importing.file.RowResult;
import java.util.List;

/**
 * Rows of a file, read, checked and understood, ready to be taken in together.
 *
 * @param from how many rows of the file come before these
 * @param rows how many these are, {@code accepted} and {@code refused} together
 * @param accepted the reviews they hold, as far on their way as the pipeline takes them
 * @param fractionRead how much of the file was read up to here, 0 to 1
 */
record SettledRows<T>(long from, int rows, T accepted, List<RefusedRow> refused, double fractionRead) {

    /** @param cells as given; empty when the row could not be read */
    record RefusedRow(RowResult.Refused refusal, List<String> cells) {}
}
