/** The page at the bare address of a tenant. */
@NullMarked
package io.renown.home.ui;

import org.jspecify.annotations.NullMarked;
