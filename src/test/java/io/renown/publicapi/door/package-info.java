/** What stands before the controllers. */
@org.jspecify.annotations.NullMarked
package io.renown.publicapi.door;
