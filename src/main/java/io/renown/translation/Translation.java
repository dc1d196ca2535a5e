package io.renown.translation;

import java.time.Instant;

/**
 * A review's words in another language, by a machine.
 *
 * @param version of the review that was translated
 * @param provider as shown
 * @param title empty when the review has none
 */
public record Translation(
        long reviewId,
        int version,
        TargetLanguage language,
        String provider,
        String title,
        String text,
        Instant madeAt) {}
