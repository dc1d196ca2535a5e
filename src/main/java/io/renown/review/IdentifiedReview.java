package io.renown.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A raw review with the id it is known by on its listing, and a hash of all that its source says.
 *
 * @param contentHash 16 bytes; equal hashes mean that nothing has to be written
 */
record IdentifiedReview(String platformReviewId, byte[] contentHash, RawReview raw) {

    static IdentifiedReview of(RawReview raw) {
        String id = raw.platformReviewId();
        return new IdentifiedReview(
                id == null ? derivedId(raw) : id,
                hash(
                        raw.author(),
                        raw.rating(),
                        raw.title(),
                        raw.text(),
                        raw.createdAt(),
                        raw.updatedAt(),
                        raw.orderNumber(),
                        raw.sku(),
                        raw.variant(),
                        raw.country(),
                        raw.verified(),
                        raw.likes(),
                        raw.url(),
                        raw.replyText(),
                        raw.replyAt()),
                raw);
    }

    /** Rows without an id that agree in author, time, words, rating, order and article are one review. */
    private static String derivedId(RawReview raw) {
        return "~"
                + HexFormat.of()
                        .formatHex(hash(
                                raw.author(),
                                raw.createdAt(),
                                raw.title(),
                                raw.text(),
                                raw.rating(),
                                raw.orderNumber(),
                                raw.sku(),
                                raw.variant()));
    }

    private static byte[] hash(@Nullable Object... fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5"); // tells change, guards nothing
            for (Object field : fields) {
                byte[] bytes = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4)
                        .putInt(field == null ? -1 : bytes.length)
                        .array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean saysTheSameAs(byte[] otherHash) {
        return Arrays.equals(contentHash, otherHash);
    }
}
