package io.renown.analysis.train;

import io.renown.analysis.evaluation.UsageException;
import java.util.List;

/**
 * What is known of a set that may be trained on, and why it is or is not.
 *
 * @param file its name, without folder
 * @param used whether models are trained on it
 * @param licence as SPDX names it, or {@code unclear}
 * @param origin where it was taken from, with the commit
 * @param dated when it was published, as its own page says, or {@code not stated}; of the set, not of the commit
 */
record SetEntry(String file, boolean used, String licence, String origin, String dated, String reason) {

    static final SetEntry OWN = new SetEntry(
            "src/data/reviews/*.tsv",
            true,
            "CC0-1.0",
            "written for Renown",
            "not stated",
            "written and labelled for this; what the public sets lack: shops, services, apps, irony, both scripts");

    private static final int CELLS = 6;
    private static final String TRAIN = "train";
    private static final String LEAVE = "leave";

    /** @throws UsageException when the line has other cells, or empty ones */
    static SetEntry read(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        boolean known = cells.size() == CELLS && List.of(TRAIN, LEAVE).contains(cells.get(1));
        if (!known || cells.stream().anyMatch(String::isBlank)) {
            throw new UsageException("expected file, " + TRAIN + " or " + LEAVE
                    + ", licence, origin, date and reason with tabs between in: " + line);
        }
        return new SetEntry(
                cells.getFirst(), cells.get(1).equals(TRAIN), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }
}
