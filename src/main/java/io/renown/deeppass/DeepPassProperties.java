package io.renown.deeppass;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code renown.deep-pass.*}.
 *
 * @param enabled whether this process reads deeply at all, for whichever tenant
 * @param leastFreeMemory of the heap, after its latest collection; with less, the deep pass rests
 */
@ConfigurationProperties("renown.deep-pass")
record DeepPassProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("96MB") DataSize leastFreeMemory) {}
