package io.renown.review.ui;

import com.vaadin.flow.component.Component;
import io.renown.review.filter.ReviewFilter;
import java.util.Optional;
import java.util.function.Supplier;

/** Slot: a button that a module above puts over the list. A Spring bean. */
public interface InboxTool {

    /**
     * Empty where the member has no use for it.
     *
     * @param shown the reviews that the list shows now
     */
    Optional<Component> open(Supplier<ReviewFilter> shown);
}
