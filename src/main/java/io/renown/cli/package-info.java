/**
 * The command line: one parser for all commands, {@code run} for the portal, and operators' commands that work on a
 * stopped portal's data folder and, through {@code /operator/commands}, on a running one alike.
 */
@ApplicationModule
@NullMarked
package io.renown.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
