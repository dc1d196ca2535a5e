/**
 * What every module may lean on: ids, problems that are told to people, the clock, JSON. Knows no other module.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.renown.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
