/**
 * How fast accounts may be called and by how many at once, whatever they are called for: visits of listings, orders and
 * replies ask here first.
 */
@NamedInterface("pace")
@NullMarked
package io.renown.account.pace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
