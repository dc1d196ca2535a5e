/**
 * Topics over many reviews, as functions of their vectors and texts: groups, their names, whether a group is one of those
 * known before, and which grow. Nothing is stored here. Equal input gives equal output.
 */
@NamedInterface("topics")
@NullMarked
package io.renown.analysis.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
