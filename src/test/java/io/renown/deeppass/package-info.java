@NullMarked
package io.renown.deeppass;

import org.jspecify.annotations.NullMarked;
