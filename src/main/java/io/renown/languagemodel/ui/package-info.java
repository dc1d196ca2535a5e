/** Where members meet the language model: a draft in the reply's editor. */
@NullMarked
package io.renown.languagemodel.ui;

import org.jspecify.annotations.NullMarked;
