/** Where members meet the language model: a draft in the reply's editor, summaries over the inbox and behind marks of the analysis. */
@NullMarked
package io.renown.languagemodel.ui;

import org.jspecify.annotations.NullMarked;
