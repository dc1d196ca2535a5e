package io.renown.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A value that shows itself only when asked to: not in logs, not in messages of exceptions, not as JSON. */
public final class Secret {

    private static final String HIDDEN = "[secret]";

    private final byte[] value;

    private Secret(byte[] value) {
        this.value = value;
    }

    public static Secret of(byte[] value) {
        return new Secret(value.clone());
    }

    public static Secret of(String value) {
        return new Secret(value.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] revealBytes() {
        return value.clone();
    }

    public String reveal() {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** Takes as long for unequal secrets of one length as for equal ones. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(value, secret.value);
    }

    /** The same for all: a hash would tell of the value. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
