package io.renown.tenancy;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant says of itself.
 *
 * @param slug 2 to 40 of a-z, 0-9 and inner hyphens; stands in URLs
 * @param locale {@code en}, {@code zh-CN} or {@code zh-TW}
 * @param timeZone an IANA zone
 * @param accent {@code #rrggbb}, null for Renown's own
 * @param demo invented data for trying out
 */
public record TenantProfile(
        String slug,
        String name,
        TenantKind kind,
        String locale,
        String timeZone,
        @Nullable String accent,
        boolean demo) {

    public static final Set<String> LOCALES = Set.of("en", "zh-CN", "zh-TW");

    public TenantProfile {
        if (!slug.matches("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])")) {
            throw new IllegalArgumentException("slug must be 2 to 40 of a-z, 0-9 and inner hyphens: " + slug);
        }
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("name must have 1 to 120 characters");
        }
        if (!LOCALES.contains(locale)) {
            throw new IllegalArgumentException("locale must be one of " + LOCALES + ": " + locale);
        }
        if (accent != null && !accent.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("accent must be #rrggbb: " + accent);
        }
        timeZone = ZoneId.of(timeZone).getId();
    }
}
