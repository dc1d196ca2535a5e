package io.renown.tenancy;

/** How a tenant works: for many clients, for itself, or over many sub-brands. Stored by name. */
public enum TenantKind {
    AGENCY,
    BRAND,
    GROUP
}
