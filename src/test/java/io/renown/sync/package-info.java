@NullMarked
package io.renown.sync;

import org.jspecify.annotations.NullMarked;
