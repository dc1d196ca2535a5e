/** Serves logos. */
@NullMarked
package io.renown.appearance.web;

import org.jspecify.annotations.NullMarked;
