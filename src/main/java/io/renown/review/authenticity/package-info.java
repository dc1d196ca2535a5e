/**
 * Whether a review may not be genuine: reasons with the reviews behind them, graded; an estimate, not proof. Nothing is
 * hidden, counted otherwise or sorted by it. {@link io.renown.review.authenticity.AuthenticityService} answers,
 * {@link io.renown.review.authenticity.ComparedReviews} is what it asks of the review module.
 */
@NamedInterface("authenticity")
@NullMarked
package io.renown.review.authenticity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
