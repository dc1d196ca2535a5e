package io.renown.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Where a sealed value belongs. It opens nowhere else.
 *
 * @param purpose what it is for, as {@code platform-account.token}; part of what was sealed, so never renamed
 */
record Place(KeySpace space, String purpose, long rowId) {

    Place {
        if (!purpose.matches("[a-z][a-z0-9.-]{2,59}")) {
            throw new IllegalArgumentException("not a purpose: " + purpose);
        }
    }

    /** The associated data: each part led by its length, so that no two places read alike. */
    byte[] associatedData() {
        byte[] name = space.name().getBytes(StandardCharsets.UTF_8);
        byte[] what = purpose.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Integer.BYTES + name.length + what.length + Long.BYTES)
                .putInt(name.length)
                .put(name)
                .putInt(what.length)
                .put(what)
                .putLong(rowId)
                .array();
    }
}
