package io.renown.review;

import io.renown.shared.Problem;
import io.renown.tenancy.TenantContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * Where a page ended, opaque outside. It belongs to one tenant, filter and order, and is refused elsewhere; it opens
 * nothing, since the search is bound to the tenant anyway.
 *
 * @param at time of the last review; the epoch where {@code offset} counts
 * @param id of the last review, 0 where {@code offset} counts
 * @param offset of the next page in orders other than by date
 */
record Cursor(Instant at, long id, int offset) {

    private static final int BYTES = 8 + 4 + 8 + 4 + 8;

    static Cursor after(ReviewListItem last) {
        return new Cursor(last.publishedAt(), last.id(), 0);
    }

    static Cursor at(int offset) {
        return new Cursor(Instant.EPOCH, 0, offset);
    }

    String write(ReviewQuery query) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(BYTES)
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano())
                        .putLong(id)
                        .putInt(offset)
                        .putLong(fingerprint(query))
                        .array());
    }

    /** @throws Problem {@code cursor} when it is damaged or belongs to another tenant, filter or order */
    static Cursor read(String text, ReviewQuery query) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) {
                throw Problem.invalid("cursor");
            }
            Cursor cursor =
                    new Cursor(Instant.ofEpochSecond(bytes.getLong(), bytes.getInt()), bytes.getLong(), bytes.getInt());
            if (bytes.getLong() != fingerprint(query)
                    || cursor.offset < 0
                    || cursor.offset > ReviewQuery.DEEPEST_OFFSET) {
                throw Problem.invalid("cursor");
            }
            return cursor;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw Problem.invalid("cursor");
        }
    }

    private static long fingerprint(ReviewQuery query) {
        CRC32C crc = new CRC32C();
        crc.update((TenantContext.tenantId() + "\n" + query.sort() + "\n"
                        + query.filter().syntax())
                .getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
