package io.renown.outgoing;

import java.net.URI;
import java.util.Map;

/**
 * @param uri that answered in the end
 * @param headers names in small letters, the last value of each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OutgoingResponse(URI uri, int status, Map<String, String> headers, byte[] body) {}
