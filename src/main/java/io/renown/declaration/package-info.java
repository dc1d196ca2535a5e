/**
 * Files that declare something - a tenant, a connector: YAML with the place of each value
 * ({@link io.renown.declaration.YamlDocument}), checked by a JSON Schema ({@link io.renown.declaration.FileSchema}), so
 * that each problem names its file and line.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.renown.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
