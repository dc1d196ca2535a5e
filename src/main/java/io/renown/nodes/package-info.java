/**
 * Several processes as one portal: the role and the name of this one, turns that only one of them takes, locks that a dead
 * one lets go of, and signals that cross from the one where something happened to the pages open on the others
 * ({@link io.renown.nodes.NodeSignal}).
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "embedded"})
@NullMarked
package io.renown.nodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
