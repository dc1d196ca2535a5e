/** The words of made reviews: clauses of several trades with slots, in the languages of the bench. */
@NullMarked
package io.renown.bench.words;

import org.jspecify.annotations.NullMarked;
