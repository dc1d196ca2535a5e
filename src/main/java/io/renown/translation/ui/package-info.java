/** A translation below the words of a review, and the settings of services outside. */
@NullMarked
package io.renown.translation.ui;

import org.jspecify.annotations.NullMarked;
