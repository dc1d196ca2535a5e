package io.renown.appearance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random signs that cannot be guessed, as base64url. */
record LinkToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    boolean isWellFormed() {
        return text.matches("[A-Za-z0-9_-]{22,43}");
    }

    /** SHA-256. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "LinkToken[secret]";
    }
}
