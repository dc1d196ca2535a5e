@NullMarked
package io.renown.topic;

import org.jspecify.annotations.NullMarked;
