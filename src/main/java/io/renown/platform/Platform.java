package io.renown.platform;

/**
 * A kind of site.
 *
 * @param slug stable name in URLs, files and the database
 * @param name as its users call it
 * @param badge two or three characters for lists
 * @param colour {@code #rrggbb} of the badge
 * @param storable false where the platform's terms forbid keeping its reviews
 */
public record Platform(String slug, String name, Field field, String badge, String colour, boolean storable) {}
