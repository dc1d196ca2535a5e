package io.renown.review;

import java.util.List;

/**
 * What became of a file of own words.
 *
 * @param refusedLines numbers of lines that mean nothing or are too long, from 1, the heading counted
 * @param undo takes the whole file back
 */
public record OwnWordImport(int added, int changed, List<Integer> refusedLines, OwnWordUndo undo) {

    public OwnWordImport {
        refusedLines = List.copyOf(refusedLines);
    }
}
