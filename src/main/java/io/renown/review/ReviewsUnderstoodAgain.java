package io.renown.review;

/** A batch of reviews was understood by another version, or with other words of the tenant's own, and is committed. */
public record ReviewsUnderstoodAgain(int tenantId) {}
