package io.renown.sync;

import java.time.Instant;

/** A listing that waits for its visit. */
record DueListing(int tenantId, long listingId, long accountId, String platform, Instant dueAt) {}
