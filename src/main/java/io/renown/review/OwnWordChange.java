package io.renown.review;

/**
 * What became of one word.
 *
 * @param word as it means now; of one that was removed, as it meant
 */
public record OwnWordChange(OwnWordDetails word, OwnWordUndo undo) {}
