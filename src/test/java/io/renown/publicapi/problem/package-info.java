/** How the REST door refuses. */
@org.jspecify.annotations.NullMarked
package io.renown.publicapi.problem;
