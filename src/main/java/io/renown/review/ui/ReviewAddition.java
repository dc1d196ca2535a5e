package io.renown.review.ui;

import com.vaadin.flow.component.Component;
import io.renown.review.ReviewDetails;
import java.util.Optional;

/** Slot: something that a module above puts below the words of an opened review. A Spring bean. */
public interface ReviewAddition {

    /** Empty where there is nothing to add for this review and member. */
    Optional<Component> below(ReviewDetails review);
}
