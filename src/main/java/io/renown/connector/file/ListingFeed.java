package io.renown.connector.file;

import org.jspecify.annotations.Nullable;

/** The pages of the platform that an account may speak for, to pick from. */
public record ListingFeed(
        Request request,
        @Nullable Paging paging,
        String items,
        Pick id,
        @Nullable Pick name,
        @Nullable Pick url,
        @Nullable Pick market) {}
