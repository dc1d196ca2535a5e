/** The tab of the inbox in which members reply: editor, states, history. */
@NullMarked
package io.renown.reply.ui;

import org.jspecify.annotations.NullMarked;
