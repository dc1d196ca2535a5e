/**
 * Training of what the analysis has learned. Everything here gives the same bytes on every run and machine: fixed order
 * and seed, no parallel sums, {@code StrictMath} only.
 */
@NamedInterface("train")
@NullMarked
package io.renown.analysis.train;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
