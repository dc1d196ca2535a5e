@NullMarked
package io.renown.reply;

import org.jspecify.annotations.NullMarked;
