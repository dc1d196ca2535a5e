package io.renown.connector.file;

import org.jspecify.annotations.Nullable;

/**
 * How the platform names a page of reviews.
 *
 * @param pattern a regular expression that the whole external id matches
 * @param example shown in the empty field
 * @param url address of the page for people, with {@code {listing}}; opened to reply by hand
 */
public record ListingForm(
        String pattern, String example, @Nullable String url) {}
