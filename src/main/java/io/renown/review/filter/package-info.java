/** The language of filters: {@code rating:<=2 aspect:logistics -label:done late parcel}, as typed, as in URLs. */
@NamedInterface("filter")
@NullMarked
package io.renown.review.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
