@NullMarked
package io.renown.ordersync;

import org.jspecify.annotations.NullMarked;
