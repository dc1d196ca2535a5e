package io.renown.topic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code renown.topics.*}.
 *
 * @param enabled whether this process looks for topics, for whichever tenant
 */
@ConfigurationProperties("renown.topics")
record TopicProperties(@DefaultValue("true") boolean enabled) {}
