package io.renown.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next where the next page is; null at the end */
public record ListingPage(
        List<RemoteListing> listings, @Nullable String next) {}
