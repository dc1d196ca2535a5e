package io.renown.review;

/** Something became of a tenant's replies, and is committed: what lists and open reviews show of them is old. */
public record RepliesChanged(int tenantId) {}
