/**
 * Declarative tenants: a folder with {@code tenant.yaml}, reviews in JSON lines and orders in CSV is read and checked
 * ({@code TenantFile}), applied ({@code TenantProvisioning}), written ({@code TenantExport}) and erased
 * ({@code TenantErasure}); the demo tenants of an embedded portal.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "audit",
            "identity",
            "platform",
            "order",
            "review",
            "embedded",
            "declaration"
        })
@NullMarked
package io.renown.provisioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
