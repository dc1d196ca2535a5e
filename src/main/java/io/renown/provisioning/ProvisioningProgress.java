package io.renown.provisioning;

/** Watches a long application. */
@FunctionalInterface
public interface ProvisioningProgress {

    ProvisioningProgress UNWATCHED = (kind, done) -> {};

    /** @param done how many of this kind are settled so far */
    void advanced(TenantApplied.Kind kind, long done);
}
