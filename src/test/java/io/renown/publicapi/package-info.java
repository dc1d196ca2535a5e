/** The REST door as a script meets it. */
@org.jspecify.annotations.NullMarked
package io.renown.publicapi;
