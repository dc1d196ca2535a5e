package io.renown.platform;

/**
 * A competitor goes by this name from now on, or no longer: what speaks of it reads otherwise. Published in the transaction
 * that does it.
 */
public record CompetitorNamed(int tenantId, String name) {}
