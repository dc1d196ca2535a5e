@NullMarked
package io.renown.review.authenticity;

import org.jspecify.annotations.NullMarked;
