package io.renown.review;

import org.jspecify.annotations.Nullable;

/**
 * What a review says, without all else.
 *
 * @param language as in {@link ReviewListItem}
 * @param rating null without one
 * @param text title and text, from the beginning, as far as it was asked for; never blank
 */
public record ReviewText(long id, String language, @Nullable Rating rating, String text) {}
