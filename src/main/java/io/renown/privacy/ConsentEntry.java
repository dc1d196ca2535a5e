package io.renown.privacy;

import java.time.Instant;

/**
 * Consent given or withdrawn, once.
 *
 * @param email empty once the person is erased
 * @param purpose what for, as {@code invitation-mail}
 * @param channel by which it was said, as {@code checkout}, {@code mail}, {@code phone}
 * @param source what tells so, as the shop's name
 * @param evidence which words, in which version, were agreed to
 */
public record ConsentEntry(
        long id,
        String email,
        String purpose,
        boolean given,
        String channel,
        String source,
        String evidence,
        Instant at) {}
