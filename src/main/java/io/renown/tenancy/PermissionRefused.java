package io.renown.tenancy;

/**
 * Somebody asked for what their role does not allow.
 *
 * @param attempted what was asked for, such as the name of a service method or of a page
 */
public record PermissionRefused(int tenantId, Actor actor, Permission permission, String attempted) {}
