package io.renown.connector.file;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * What the platform sends by itself. A message is a reason to look, or brings reviews along.
 *
 * @param check how a message proves where it comes from; the secret is in its unguessable address too
 * @param header that carries the signature
 * @param secret template of the key
 * @param id pointer or {@code header:NAME} of the message's own id, for messages that come twice
 * @param time pointer or {@code header:NAME} of the time it was sent
 * @param tolerance how far that may lie from now
 * @param items pointer to reviews in the message, read by the feed's {@code item}; none when it is a reason to look only
 * @param item pointer inside each of them to the review
 */
public record Webhook(
        Check check,
        @Nullable String header,
        @Nullable String secret,
        @Nullable String id,
        @Nullable String time,
        Duration tolerance,
        @Nullable String items,
        @Nullable String item) {

    public Webhook {
        tolerance = tolerance == null ? Duration.ofMinutes(5) : tolerance;
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Check {
        /** The platform signs nothing: the address alone is the secret. */
        ADDRESS,
        HMAC_SHA_256_HEX,
        HMAC_SHA_256_BASE64
    }
}
