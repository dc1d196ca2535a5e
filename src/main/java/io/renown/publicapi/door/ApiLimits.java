package io.renown.publicapi.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask, counted by each node for itself.
 *
 * @param perMinute requests of a token that are granted again each minute
 * @param burst requests of a token that may come at once
 * @param anonymousPerMinute the same for an address without a valid token
 * @param anonymousBurst the same for an address without a valid token
 * @param largestBody of a JSON request; files of imports have limits of their own
 */
@ConfigurationProperties("renown.publicapi")
record ApiLimits(
        @DefaultValue("600") int perMinute,
        @DefaultValue("100") int burst,
        @DefaultValue("120") int anonymousPerMinute,
        @DefaultValue("60") int anonymousBurst,
        @DefaultValue("1MB") DataSize largestBody) {}
