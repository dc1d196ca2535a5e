@NullMarked
package io.renown.identity;

import org.jspecify.annotations.NullMarked;
