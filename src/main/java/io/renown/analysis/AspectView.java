package io.renown.analysis;

import java.util.List;

/**
 * A text as the trained judgement of aspects sees it, for training.
 *
 * @param runs numbers of the runs of letters that occur, each once
 * @param rows one for each aspect there is, in their order
 */
public record AspectView(int[] runs, List<AspectRow> rows) {

    public AspectView {
        rows = List.copyOf(rows);
    }
}
