package io.renown.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person as the portal shows them to themselves.
 *
 * @param locale {@code en}, {@code zh-CN}, {@code zh-TW}; null follows the browser
 * @param theme {@code light}, {@code dark}; null follows the machine
 */
public record PersonDetails(
        long id,
        String email,
        String name,
        @Nullable String locale,
        @Nullable String theme) {}
