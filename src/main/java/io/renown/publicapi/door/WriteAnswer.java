package io.renown.publicapi.door;

import org.jspecify.annotations.Nullable;

/** What a write was answered, as it is kept to be told again. */
public record WriteAnswer(
        int status, @Nullable String contentType, @Nullable String location, String body) {}
