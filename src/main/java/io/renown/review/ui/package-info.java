/** The review inbox: views, list, filters and one review in full. Others reach it by {@link InboxNavigation} alone. */
@NamedInterface("ui")
@NullMarked
package io.renown.review.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
