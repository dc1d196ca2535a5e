/**
 * Analysis: what a review says, read without input or output. {@link io.renown.analysis.FastAnalyzer} answers what the
 * review module asks by {@link io.renown.review.analysis.ReviewAnalyzer}: language, sentiment, aspects, risk words,
 * emotion and a similarity signature. Its words live under {@code src/main/resources/analysis}. No events.
 */
@ApplicationModule(allowedDependencies = {"review :: analysis", "shared"})
@NullMarked
package io.renown.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
