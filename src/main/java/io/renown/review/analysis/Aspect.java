package io.renown.review.analysis;

import java.util.Locale;
import java.util.Optional;

/** What a passage judges. Stored by name; shown in URLs and field syntax as {@link #slug()}. */
public enum Aspect {
    QUALITY,
    APPEARANCE,
    SIZE_FIT,
    FUNCTION,
    BATTERY,
    NOISE,
    SMELL,
    INSTALLATION,
    DESCRIPTION_MISMATCH,
    PACKAGING,
    LOGISTICS,
    PRICE,
    SERVICE,
    RETURNS,
    TASTE,
    PORTION,
    HYGIENE,
    AMBIENCE,
    LOCATION,
    WAITING_TIME,
    ROOM,
    BREAKFAST,
    FACILITIES,
    APP_STABILITY,
    USABILITY,
    BILLING,
    PRIVACY,
    UPDATES;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Aspect> findBySlug(String slug) {
        for (Aspect aspect : values()) {
            if (aspect.slug().equals(slug)) {
                return Optional.of(aspect);
            }
        }
        return Optional.empty();
    }
}
