/** What stands before the controllers: tokens, rate limits, the size of bodies, keys of repeatable writes. */
@NullMarked
package io.renown.publicapi.door;

import org.jspecify.annotations.NullMarked;
