/** Measures the analysis on labelled reviews in TSV files, one table a task. */
@NamedInterface("evaluation")
@NullMarked
package io.renown.analysis.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
