/**
 * Background work: each job names its tenant, runs bound to it, is enqueued after the commit of what asked for it, and
 * works for some seconds before it enqueues its rest.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "nodes"})
@NullMarked
package io.renown.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
