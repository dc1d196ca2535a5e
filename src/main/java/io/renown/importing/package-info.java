/** Imports: review files of any shape, their column mapping, the rows taken and the rows refused with a reason. */
@NullMarked
package io.renown.importing;

import org.jspecify.annotations.NullMarked;
