@NullMarked
package io.renown.insight.known;

import org.jspecify.annotations.NullMarked;
