@NullMarked
package io.renown.languagemodel;

import org.jspecify.annotations.NullMarked;
