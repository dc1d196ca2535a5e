package io.renown.analysis.train;

import io.renown.analysis.evaluation.LabelledReview;
import java.util.List;

/**
 * One file of labelled reviews that may be trained on.
 *
 * @param file its name, without folder
 * @param licence as SPDX names it
 * @param origin where it was taken from, with the commit
 * @param sha256 of the file, in hexadecimal
 * @param own whether it was written for Renown
 */
public record TrainingSet(
        String file, String licence, String origin, String sha256, boolean own, List<LabelledReview> rows) {

    public TrainingSet {
        rows = List.copyOf(rows);
    }

    /** What stands before the first dot: {@code ko_nsmc}. */
    public String name() {
        return file.substring(0, file.indexOf('.'));
    }
}
