package io.renown.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What makes the link of an invite unguessable: 32 random bytes.
 *
 * @param text 43 characters of base64url
 */
record InviteToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static InviteToken random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new InviteToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    boolean isWellFormed() {
        return text.matches("[A-Za-z0-9_-]{43}");
    }

    /** SHA-256. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "InviteToken[secret]";
    }
}
