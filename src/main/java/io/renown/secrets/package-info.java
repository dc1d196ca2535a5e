/**
 * Secrets at rest. {@link io.renown.secrets.SecretBox} seals what a tenant entrusts (credentials of platforms, webhook
 * keys), {@link io.renown.secrets.PersonSecretBox} what a person does (second factors): AES-256-GCM under a data key that
 * is itself sealed by the master key, bound to tenant, purpose and row. Keys rotate by
 * {@link io.renown.secrets.KeyRotation}; a module with a sealed column registers a {@link io.renown.secrets.SealedColumn}.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "audit", "embedded"})
@NullMarked
package io.renown.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
