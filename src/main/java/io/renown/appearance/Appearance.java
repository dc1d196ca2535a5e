package io.renown.appearance;

import org.jspecify.annotations.Nullable;

/**
 * What holds for a tenant or a brand once all that is inherited is in.
 *
 * @param name of the portal; Renown's own where nobody set one
 * @param accent null for Renown's own
 * @param logoToken of the picture, see {@link #logoPath}; null for none
 * @param senderAddress null for Renown's own
 * @param senderConfirmed whether its mailbox said yes
 * @param domain verified; null for the portal's own
 */
public record Appearance(
        String name,
        @Nullable String accent,
        @Nullable String logoToken,
        @Nullable String darkLogoToken,
        @Nullable String senderName,
        @Nullable String senderAddress,
        boolean senderConfirmed,
        @Nullable String domain) {

    public static final String RENOWN = "Renown";

    /** Nobody's but the product's. */
    public static final Appearance OWN = new Appearance(RENOWN, null, null, null, null, null, false, null);

    /** First part of the addresses of logos. */
    public static final String LOGO = "logo";

    public @Nullable String logoPath() {
        return path(logoToken);
    }

    public @Nullable String darkLogoPath() {
        return path(darkLogoToken);
    }

    /** Custom properties for the root of a page; empty for Renown's own colours. */
    public String css() {
        return accent == null ? "" : AccentColours.of(accent).css();
    }

    private static @Nullable String path(@Nullable String token) {
        return token == null ? null : "/" + LOGO + "/" + token + ".png";
    }
}
