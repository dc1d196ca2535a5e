package io.renown.outgoing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param method GET, HEAD, POST, PUT, PATCH or DELETE; only the first two follow redirects
 * @param headers may hold secrets: they go to the first host alone, not where it redirects to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OutgoingRequest(String method, String url, Map<String, String> headers, byte @Nullable [] body) {

    public static OutgoingRequest get(String url) {
        return new OutgoingRequest("GET", url, Map.of(), null);
    }

    /** Not the headers, nor what follows the path: either may hold a secret. */
    @Override
    public String toString() {
        int query = url.indexOf('?');
        return method + " " + (query < 0 ? url : url.substring(0, query));
    }
}
