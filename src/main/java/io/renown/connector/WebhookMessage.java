package io.renown.connector;

import java.util.Map;

/**
 * What arrived at a webhook's address.
 *
 * @param headers names in small letters
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WebhookMessage(Map<String, String> headers, byte[] body) {}
