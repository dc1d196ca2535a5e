package io.renown.review.ui;

import com.vaadin.flow.component.Component;
import io.renown.platform.ListingDetails;
import io.renown.review.ReviewDetails;
import java.util.Optional;

/** Slot: a tab of the opened review that a module above brings; the first of them is what {@code R} opens. A Spring bean. */
public interface ReviewSection {

    /** Empty where the member has nothing to do with it. */
    Optional<Part> open(ReviewDetails review, Surroundings inbox);

    /** The tab of one review, as long as that is open. */
    interface Part {

        String title();

        Component component();

        /** The same review, after something became of it. */
        void show(ReviewDetails review);

        void focus();

        /** How many reviews it lists that say much the same: what is corrected here may be to be corrected there. */
        default int alike() {
            return 0;
        }
    }

    /** What a part may ask of the inbox around it. */
    interface Surroundings {

        /** The review was changed: lists and numbers are read again. */
        void changed();

        /** Goes on to the next review of the list. */
        void next();

        /** Of the review; empty where the member does not see it. */
        Optional<ListingDetails> listing(long listingId);
    }
}
