package io.renown.account;

import io.renown.connector.Trouble;
import java.time.Instant;

/**
 * Why the last call of an account failed.
 *
 * @param words the platform's own, no secret
 * @param since when it first failed like this
 */
public record AccountTrouble(Trouble trouble, String words, Instant since) {}
