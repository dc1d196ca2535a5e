package io.renown.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoField;

/**
 * One link of a tenant's chain.
 *
 * @param seq 1, 2, 3 ... without a gap
 * @param at with microseconds
 * @param action what was done, as {@code review.labelled}
 * @param subject what it was done to, as {@code review:0g1k...}
 * @param details free text for people, no secrets, no review text
 * @param previousHash 32 bytes, of the entry before; zeros for the first
 */
public record AuditEntry(
        int tenantId,
        long seq,
        Instant at,
        String actor,
        String action,
        String subject,
        String details,
        byte[] previousHash) {

    /** SHA-256 over the previous hash and every field, each led by its length so that no two entries read alike. */
    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previousHash);
            digest.update(ByteBuffer.allocate(28)
                    .putInt(tenantId)
                    .putLong(seq)
                    .putLong(at.getEpochSecond())
                    .putLong(at.get(ChronoField.MICRO_OF_SECOND))
                    .array());
            for (String field : new String[] {actor, action, subject, details}) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
