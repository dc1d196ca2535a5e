package io.renown.tenancy;

/** Stored by name. A suspended tenant keeps its data; its members may not enter. */
public enum TenantState {
    ACTIVE,
    SUSPENDED
}
