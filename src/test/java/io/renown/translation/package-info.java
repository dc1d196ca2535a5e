@NullMarked
package io.renown.translation;

import org.jspecify.annotations.NullMarked;
