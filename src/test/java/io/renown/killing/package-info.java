/** The portal as a process of its own, killed while it works, and what must be true of its data afterwards. */
@org.jspecify.annotations.NullMarked
package io.renown.killing;
