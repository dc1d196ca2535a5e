package io.renown.deeppass.ui;

import io.renown.deeppass.SimilarReviews;
import io.renown.review.ReviewDetails;
import io.renown.review.ui.ReviewSection;
import io.renown.ui.Times;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings what else was said alike into the inbox. */
@Component
@Order(50)
class SimilarSection implements ReviewSection {

    private final SimilarReviews similar;
    private final Times times;

    SimilarSection(SimilarReviews similar, Times times) {
        this.similar = similar;
        this.times = times;
    }

    @Override
    public Optional<Part> open(ReviewDetails review, Surroundings inbox) {
        return Optional.of(new SimilarTab(review.id(), similar, times));
    }
}
