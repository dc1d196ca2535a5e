/** Where platforms send people back to. */
@NullMarked
package io.renown.account.web;

import org.jspecify.annotations.NullMarked;
