package io.renown.deeppass;

/**
 * Vectors at a quarter of their size: a signed byte for each dimension, the longest of which becomes 127. The angle between
 * two, which is all that is asked for, changes by thousandths.
 */
final class VectorBytes {

    private static final int LARGEST = 127;

    private VectorBytes() {}

    static byte[] of(float[] vector) {
        float longest = 0;
        for (float value : vector) {
            longest = Math.max(longest, Math.abs(value));
        }
        byte[] bytes = new byte[vector.length];
        if (longest > 0 && Float.isFinite(longest)) {
            for (int i = 0; i < vector.length; i++) {
                bytes[i] = (byte) Math.round(vector[i] / longest * LARGEST);
            }
        }
        return bytes;
    }

    /** -1 to 1; 0 when one of them says nothing. @throws IllegalArgumentException for vectors of two lengths */
    static double cosine(byte[] a, byte[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("vectors of " + a.length + " and " + b.length + " dimensions");
        }
        long dot = 0;
        long squareOfA = 0;
        long squareOfB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (long) a[i] * b[i];
            squareOfA += (long) a[i] * a[i];
            squareOfB += (long) b[i] * b[i];
        }
        return dot == 0 ? 0 : dot / StrictMath.sqrt((double) squareOfA * squareOfB);
    }

    /** The same for the same words, and hardly ever for others. */
    static long print(byte[] vector) {
        long print = 0xcbf29ce484222325L; // FNV-1a
        for (byte value : vector) {
            print = (print ^ (value & 0xff)) * 0x100000001b3L;
        }
        return print;
    }
}
