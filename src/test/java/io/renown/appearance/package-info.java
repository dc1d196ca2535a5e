@NullMarked
package io.renown.appearance;

import org.jspecify.annotations.NullMarked;
