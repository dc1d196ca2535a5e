package io.renown.review;

/**
 * What became of a wish.
 *
 * @param alike how many other reviews seem to say the same, 999 at most; they follow in a moment
 * @param undo brings back what stood before, as a whole
 */
public record CorrectionChange(int alike, CorrectionUndo undo) {}
