package io.renown.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call that a platform did not answer as asked. The message is fit for logs and for people: the platform's own words at
 * most, shortened, and no secret.
 */
public final class PlatformException extends Exception {

    private static final int LONGEST = 300;

    private final Trouble trouble;
    private final @Nullable String code;
    private final @Nullable Duration retryAfter;

    public PlatformException(Trouble trouble, String words) {
        this(trouble, words, null, null);
    }

    /**
     * @param code the platform's own
     * @param retryAfter as the platform asks for; null when it does not say
     */
    public PlatformException(Trouble trouble, String words, @Nullable String code, @Nullable Duration retryAfter) {
        super(shortened(words));
        this.trouble = trouble;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= LONGEST
                ? line
                : line.substring(
                                0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))))
                        + " ...";
    }

    public Trouble trouble() {
        return trouble;
    }

    public @Nullable String code() {
        return code;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The words without a null: what people read below the plain reason. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
