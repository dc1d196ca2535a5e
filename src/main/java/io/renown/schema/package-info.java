/** Lays the schema out at start, and mends what a start left half done that was killed meanwhile. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package io.renown.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
