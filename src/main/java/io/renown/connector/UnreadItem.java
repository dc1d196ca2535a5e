package io.renown.connector;

/**
 * @param item as the platform sent it, shortened to 2,000 characters
 * @param reason plain English
 */
public record UnreadItem(String item, String reason) {}
