package io.renown.languagemodel;

import io.renown.secrets.Secret;
import org.jspecify.annotations.Nullable;

/** A service of the current tenant, ready to be called. */
public record ConnectedService(
        String provider,
        String baseUrl,
        String model,
        @Nullable Secret key) {

    public String keyOrEmpty() {
        return key == null ? "" : key.reveal();
    }
}
