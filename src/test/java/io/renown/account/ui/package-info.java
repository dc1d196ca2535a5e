@NullMarked
package io.renown.account.ui;

import org.jspecify.annotations.NullMarked;
