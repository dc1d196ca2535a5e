package io.renown.review;

import io.renown.review.analysis.TextVector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slot: the topics of the current tenant, which a module above finds. One Spring bean. */
public interface TopicCatalog {

    Topics topics();

    /**
     * Told of each batch that the deep pass read, in its transaction.
     *
     * @param vectors null for a review without one
     * @return of each review the topic that it lies nearest to; null for none
     */
    List<@Nullable Long> topicsOf(List<@Nullable TextVector> vectors);
}
