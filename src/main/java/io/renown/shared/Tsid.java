package io.renown.shared;

import java.security.SecureRandom;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered 64-bit ids: 42 bits of milliseconds since 2024, 22 bits that start at random within each millisecond and
 * count up. Made in the application so that inserts batch; shown outside as 13 characters of Crockford base32.
 */
public final class Tsid {

    public static final int LENGTH = 13;

    private static final long EPOCH_MILLIS = 1_704_067_200_000L; // 2024-01-01T00:00:00Z
    private static final int TAIL_BITS = 22;
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final byte[] VALUES = values();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Tsid() {}

    /** A new id, larger than all ids this process made before; positive. */
    public static long next() {
        // The clock of the machine, not of the business: ids must rise even when a test sets the time.
        long fresh = ((System.currentTimeMillis() - EPOCH_MILLIS) << TAIL_BITS) | RANDOM.nextInt(1 << (TAIL_BITS - 1));
        return LAST.updateAndGet(last -> Math.max(fresh, last + 1));
    }

    public static String format(long id) {
        char[] out = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            out[i] = ALPHABET[(int) (id & 31)];
            id >>>= 5;
        }
        return new String(out);
    }

    /** The id behind 13 characters, upper or lower case; empty for anything else. */
    public static OptionalLong parse(String text) {
        if (text.length() != LENGTH) {
            return OptionalLong.empty();
        }
        long id = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            int value = c < VALUES.length ? VALUES[c] : -1;
            if (value < 0 || (i == 0 && value > 15)) {
                return OptionalLong.empty();
            }
            id = (id << 5) | value;
        }
        return OptionalLong.of(id);
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        java.util.Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length; i++) {
            values[ALPHABET[i]] = (byte) i;
            values[Character.toUpperCase(ALPHABET[i])] = (byte) i;
        }
        return values;
    }
}
