package io.renown.review.authenticity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code renown.suspicion.*}.
 *
 * @param enabled whether this process estimates in the background which reviews may not be genuine, for whichever tenant
 */
@ConfigurationProperties("renown.suspicion")
record SuspicionProperties(@DefaultValue("true") boolean enabled) {}
