@NullMarked
package io.renown.connector.call;

import org.jspecify.annotations.NullMarked;
