@NullMarked
package io.renown.account;

import org.jspecify.annotations.NullMarked;
