package io.renown.deeppass;

import java.time.Instant;

/**
 * A review that the deep pass could not read; what the fast one says of it stands.
 *
 * @param words the beginning of what it says; empty without words
 * @param reason in a word, for those who look after it
 * @param at when it was tried last
 */
public record SetAside(long reviewId, String words, String reason, Instant at) {}
