/** Renown: customer reviews and brand reputation. Each direct sub-package is one module. */
@NullMarked
package io.renown;

import org.jspecify.annotations.NullMarked;
