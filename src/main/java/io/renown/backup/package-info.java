/**
 * A copy of all that an installation holds - rows of every tenant from one moment, and files - as one file, and the way
 * back from it. Not in it: the index, which is rebuilt, and the job queue, whose work is taken up from the rows.
 */
@ApplicationModule(allowedDependencies = {"shared", "embedded", "tenancy", "audit"})
@NullMarked
package io.renown.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
