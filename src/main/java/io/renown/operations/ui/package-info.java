/** The operators' pages, {@code /operations}. */
@NullMarked
package io.renown.operations.ui;

import org.jspecify.annotations.NullMarked;
