@NullMarked
package io.renown.mail;

import org.jspecify.annotations.NullMarked;
