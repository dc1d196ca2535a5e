/**
 * What Renown asks of an analysis of a review. The review module owns these words; the analysis module answers.
 */
@NamedInterface("analysis")
@NullMarked
package io.renown.review.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
