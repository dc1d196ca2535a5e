package io.renown.connector.file;

import org.jspecify.annotations.Nullable;

/**
 * The pages of the platform that an account may speak for, to pick from.
 *
 * @param under where the platform lists them under something else, as locations under accounts: {@code {parent}}
 * @param as the external id, where it is more than what the platform calls {@code id}; a template with {@code {parent}} and
 *     {@code {id}}
 */
public record ListingFeed(
        @Nullable Parents under,
        Request request,
        @Nullable Paging paging,
        String items,
        Pick id,
        @Nullable String as,
        @Nullable Pick name,
        @Nullable Pick url,
        @Nullable Pick market) {

    /** Things that listings lie under; the first page of them is looked at. */
    public record Parents(Request request, String items, Pick id) {}
}
