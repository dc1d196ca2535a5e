package io.renown.embedded;

import java.time.Instant;

/**
 * The embedded database had died under the portal and answers again. What was under way at that moment is unsure: a commit
 * may have reached the disk though nobody was told.
 *
 * @param diedAt when it was seen to be gone
 */
public record DatabaseReturned(Instant diedAt) {}
