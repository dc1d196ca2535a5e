package io.renown.appearance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant or a brand has set, and what it inherits besides.
 *
 * @param inherited what would hold if it set nothing
 */
public record AppearanceSettings(
        Look look,
        Appearance effective,
        Appearance inherited,
        SenderSettings sender,
        @Nullable DomainSettings domain) {

    /**
     * @param name null where inherited
     * @param address null where inherited
     */
    public record SenderSettings(
            @Nullable String name,
            @Nullable String address,
            @Nullable Instant confirmedAt) {}

    /**
     * @param name as the DNS spells it
     * @param recordName where the proof is to stand, as a text (TXT)
     * @param recordText the proof
     * @param reason why it failed: {@code missing}, {@code wrong}, {@code taken} or {@code unreachable}
     */
    public record DomainSettings(
            String name,
            String recordName,
            String recordText,
            DomainState state,
            @Nullable String reason,
            @Nullable Instant checkedAt) {}
}
