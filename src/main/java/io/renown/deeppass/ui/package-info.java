/** The page of the deep pass, and what it adds to an opened review. */
@NullMarked
package io.renown.deeppass.ui;

import org.jspecify.annotations.NullMarked;
