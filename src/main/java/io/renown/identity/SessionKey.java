package io.renown.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a session of a browser without giving its id away: SHA-256 of it. */
public final class SessionKey {

    private final byte[] hash;

    private SessionKey(byte[] hash) {
        this.hash = hash;
    }

    /** @param sessionId of the servlet session, after it was changed by the sign-in */
    public static SessionKey of(String sessionId) {
        try {
            return new SessionKey(
                    MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] hash() {
        return hash.clone();
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(hash).asReadOnlyBuffer();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionKey key && MessageDigest.isEqual(hash, key.hash);
    }

    @Override
    public int hashCode() {
        return bytes().hashCode();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(hash, 0, 4);
    }
}
