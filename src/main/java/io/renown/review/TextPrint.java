package io.renown.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A hash of what a review says, blind to case, width, spaces and punctuation: corrections belong to it. A review without
 * letters says what no other says.
 */
final class TextPrint {

    private TextPrint() {}

    /** @return 16 bytes */
    static byte[] of(Review review) {
        String folded = fold(review.whole());
        return folded.isEmpty()
                ? hash(("#" + review.id() + review.whole()).getBytes(StandardCharsets.UTF_8))
                : hash(folded.getBytes(StandardCharsets.UTF_8));
    }

    private static String fold(String whole) {
        String plain = Normalizer.normalize(whole, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes); // tells the same from the other, guards nothing
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a key of maps. */
    static ByteBuffer key(byte[] print) {
        return ByteBuffer.wrap(print);
    }
}
