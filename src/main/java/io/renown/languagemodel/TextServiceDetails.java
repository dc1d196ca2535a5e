package io.renown.languagemodel;

/**
 * A service as its settings show it.
 *
 * @param baseUrl empty for the provider's own
 * @param model empty where there is no choice
 * @param keyed whether a key is sealed for it; the key itself is never shown
 * @param perDay calls of a language model, thousands of characters of a translation
 */
public record TextServiceDetails(
        TextServiceKind kind, String provider, String baseUrl, String model, boolean keyed, int perDay, Use today) {

    /** Since midnight, UTC. */
    public record Use(int calls, long characters) {

        static final Use NONE = new Use(0, 0);
    }
}
