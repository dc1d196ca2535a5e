package io.renown.nodes;

/** Something happened for a tenant on another node; published here so that open pages can look anew. */
public record NodeSignal(int tenantId, String kind) {}
