package io.renown.languagemodel;

import java.time.Instant;

/**
 * A service as its settings show it.
 *
 * @param baseUrl empty for the provider's own
 * @param model empty where there is no choice
 * @param keyed whether a key is sealed for it; the key itself is never shown
 * @param changedAt tells one state of the settings from the next
 * @param perDay calls of a language model, thousands of characters of a translation
 */
public record TextServiceDetails(
        TextServiceKind kind,
        String provider,
        String baseUrl,
        String model,
        boolean keyed,
        int perDay,
        Instant changedAt,
        Use today) {

    /** Whether the kept key goes where these settings are saved: one of another address or provider is never kept. */
    public boolean losesKey(String newProvider, String newBaseUrl, boolean newKey) {
        return keyed && (newKey || !isOf(newProvider, newBaseUrl));
    }

    boolean isOf(String otherProvider, String otherBaseUrl) {
        return provider.equals(otherProvider) && baseUrl.equals(otherBaseUrl.strip());
    }

    /** Since midnight, UTC. */
    public record Use(int calls, long characters) {

        static final Use NONE = new Use(0, 0);
    }
}
