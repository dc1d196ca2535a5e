package io.renown.sync;

import io.renown.connector.ReviewPage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells pages and cursors apart in few characters; guards nothing. */
final class Digests {

    private static final int BYTES = 8;

    private Digests() {}

    static String of(ReviewPage page) {
        StringBuilder items = new StringBuilder();
        page.reviews().forEach(found -> items.append(found).append('\n'));
        page.unread().forEach(unread -> items.append(unread.item()).append('\n'));
        return of(items.toString());
    }

    static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
