/** The portal as people use it: in a browser, from the sign-in on. */
@org.jspecify.annotations.NullMarked
package io.renown.journey;
