package io.renown.publicapi;

import io.renown.publicapi.problem.RefusedParameter;
import java.nio.ByteBuffer;
import java.util.Base64;

/** Where a page of refused rows ended; belongs to one import. */
final class LineCursor {

    private static final int BYTES = 16;

    private LineCursor() {}

    static String write(long line, long runId) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(BYTES).putLong(line).putLong(runId).array());
    }

    /** @throws RefusedParameter {@code cursor} when it is damaged or of another import */
    static long read(String cursor, long runId) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != BYTES) {
                throw new RefusedParameter("cursor", "cursor");
            }
            long line = bytes.getLong();
            if (line < 0 || bytes.getLong() != runId) {
                throw new RefusedParameter("cursor", "cursor");
            }
            return line;
        } catch (IllegalArgumentException e) {
            throw new RefusedParameter("cursor", "cursor");
        }
    }
}
