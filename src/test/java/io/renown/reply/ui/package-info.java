@NullMarked
package io.renown.reply.ui;

import org.jspecify.annotations.NullMarked;
