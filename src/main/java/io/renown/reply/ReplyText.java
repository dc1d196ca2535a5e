package io.renown.reply;

import io.renown.connector.file.ReplyRules;
import io.renown.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The words of a reply. */
final class ReplyText {

    /** Far above every platform's own limit. */
    static final int LONGEST = 10_000;

    private static final int LONGEST_WORDS = 400;

    private ReplyText() {}

    /**
     * As it is kept: without blanks at its ends, lines ended as platforms expect.
     *
     * @throws Problem {@code reply-length} beyond what anybody takes
     */
    static String clean(String text) {
        String clean = text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
        if (clean.codePointCount(0, clean.length()) > LONGEST) {
            throw Problem.invalid("reply-length", LONGEST);
        }
        return clean;
    }

    /** @throws Problem {@code reply-empty}, {@code reply-too-long} or {@code reply-too-many-bytes} with what the platform takes and in which unit */
    static void requireSendable(String text, @Nullable ReplyRules rules) {
        if (text.isBlank()) {
            throw Problem.invalid("reply-empty");
        }
        if (rules != null && rules.isTooLong(text)) {
            int length = rules.unit().length(text);
            throw rules.unit() == ReplyRules.Unit.BYTES
                    ? Problem.invalid("reply-too-many-bytes", rules.limit(), length)
                    : Problem.invalid("reply-too-long", rules.limit(), length);
        }
    }

    /** Whether two texts are one: platforms change blanks, line ends and the composition of signs. */
    static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u200b\\u3000]+", " ")
                .strip();
    }

    /** Tells whether what stands on the platform is still what it was; null for nothing. */
    static byte @Nullable [] print(@Nullable String standing) {
        if (standing == null || standing.isBlank()) {
            return null;
        }
        try {
            return MessageDigest.getInstance("MD5").digest(plain(standing).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Words about a reply, of whoever refused it, as long as they are kept. */
    static @Nullable String shortened(@Nullable String said) {
        return said == null || said.codePointCount(0, said.length()) <= LONGEST_WORDS
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST_WORDS));
    }
}
