@NullMarked
package io.renown.privacy;

import org.jspecify.annotations.NullMarked;
