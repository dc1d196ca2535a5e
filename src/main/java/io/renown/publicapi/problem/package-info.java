/** How the REST door refuses: one shape (RFC 9457), one place that writes it, texts in the caller's language. */
@NullMarked
package io.renown.publicapi.problem;

import org.jspecify.annotations.NullMarked;
