/** Measures the analysis on labelled reviews in TSV files, one table a task. */
@NullMarked
package io.renown.analysis.evaluation;

import org.jspecify.annotations.NullMarked;
