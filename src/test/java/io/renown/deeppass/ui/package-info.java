@NullMarked
package io.renown.deeppass.ui;

import org.jspecify.annotations.NullMarked;
