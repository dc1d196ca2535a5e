package io.renown.review.analysis;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What remains of a text to find its near copies by: 64 MinHash values of 8 bits over its runs of letters. The share of
 * equal values estimates the share of common runs.
 *
 * @param bytes 64 of them
 */
public record TextSignature(byte[] bytes) {

    public static final int LENGTH = 64;

    /** From this similarity on two texts are near copies: one was made of the other with few edits. */
    public static final double NEAR_COPY = 0.5;

    /** Two values of 8 bits agree by chance. */
    private static final double CHANCE = 1.0 / 256;

    public TextSignature {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A signature has " + LENGTH + " bytes, not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Estimated share of the runs of letters that both texts have: 0 to 1, agreement by chance taken off. */
    public double similarityTo(TextSignature other) {
        int equal = 0;
        for (int i = 0; i < LENGTH; i++) {
            equal += bytes[i] == other.bytes[i] ? 1 : 0;
        }
        return Math.max(0, ((double) equal / LENGTH - CHANCE) / (1 - CHANCE));
    }

    public boolean isNearCopyOf(TextSignature other) {
        return similarityTo(other) >= NEAR_COPY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextSignature signature && Arrays.equals(bytes, signature.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
